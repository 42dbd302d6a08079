package dev.weir.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The one way Weir writes YAML: the same tree gives the same bytes whatever the order of its keys,
 * and every string reads back as that string under YAML 1.1 and 1.2. Safe for use by many threads.
 */
public final class CanonicalYaml {

  private final YAMLFactory factory =
      YAMLFactory.builder()
          .stringQuotingChecker(new PlainStrings())
          .disable(Feature.WRITE_DOC_START_MARKER)
          .disable(Feature.SPLIT_LINES)
          .enable(Feature.MINIMIZE_QUOTES)
          .enable(Feature.LITERAL_BLOCK_STYLE)
          .build();

  private final ScalarTexts scalars = new ScalarTexts(this::byJackson);

  /**
   * One document in UTF-8 with LF and a final newline. At the top {@code apiVersion}, {@code kind}
   * and {@code metadata} come first, elsewhere {@code name} and {@code namespace}; other keys are
   * sorted, lists keep their order.
   *
   * @throws IllegalArgumentException when the tree holds what no manifest can: NaN, binary, Java
   *     objects
   */
  public byte[] write(JsonNode tree) {
    return BlockLayout.fits(tree)
        ? new BlockLayout(scalars).write(tree).getBytes(StandardCharsets.UTF_8)
        : byJackson(tree);
  }

  /** The same bytes, every one written by Jackson: slower, and right for any tree. */
  byte[] byJackson(JsonNode tree) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
    boolean escaped;
    try (YAMLGenerator generator = factory.createGenerator(bytes)) {
      CanonicalDocument document = new CanonicalDocument(generator);
      document.write(tree);
      escaped = document.hasEscapes();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return escaped ? RareCharacters.unicodeEscapes(bytes.toByteArray()) : bytes.toByteArray();
  }
}
