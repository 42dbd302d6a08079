package dev.weir.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.weir.config.InputKind;
import dev.weir.config.InputSchema;
import dev.weir.files.LooseFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;

/** The published schemas as files, under the names that input files point their editors to. */
final class SchemaFiles {

  private final InputSchema schema = InputSchema.load();
  private final ObjectWriter writer;

  SchemaFiles() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    writer =
        new ObjectMapper()
            .writer(
                new DefaultPrettyPrinter()
                    .withObjectIndenter(indenter)
                    .withArrayIndenter(indenter));
  }

  /** {@code job.schema.json}, {@code sessioncluster.schema.json}. */
  static String name(InputKind kind) {
    return kind.word().toLowerCase(Locale.ROOT) + ".schema.json";
  }

  /** One kind's schema, ending in a line break. */
  String text(InputKind kind) {
    try {
      return writer.writeValueAsString(schema.of(kind)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a schema is a tree of plain values", e);
    }
  }

  void write(Path folder, Collection<InputKind> kinds) {
    kinds.forEach(
        kind ->
            LooseFiles.write(
                folder.resolve(name(kind)), text(kind).getBytes(StandardCharsets.UTF_8)));
  }
}
