package dev.weir.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeanSchemaTest {

  private static final Path FOLDER = Path.of("src/main/resources/dev/weir/config");
  private static final Set<String> WORDS = Set.of("description", "title", "examples", "default");

  /** Keywords whose value is a mapping from names that people choose to schemas. */
  private static final Set<String> BY_NAME = Set.of("properties", "$defs");

  @Test
  void leanSchemaIsTheWholeOneWithoutWords() throws IOException {
    JsonNode whole = new ObjectMapper().readTree(FOLDER.resolve("weir-v1.schema.json").toFile());
    String lean = lean(whole) + "\n";
    Path committed = FOLDER.resolve("weir-v1.lean.json");
    if (Boolean.getBoolean("weir.update")) {
      Files.writeString(committed, lean);
    }
    assertThat(Files.readString(committed))
        .as("run this test with -Dweir.update=true")
        .isEqualTo(lean);
  }

  private static JsonNode lean(JsonNode schema) {
    if (!(schema instanceof ObjectNode object)) {
      return schema;
    }
    ObjectNode lean = object.objectNode();
    object
        .properties()
        .forEach(
            entry -> {
              if (BY_NAME.contains(entry.getKey())) {
                ObjectNode named = lean.putObject(entry.getKey());
                entry
                    .getValue()
                    .properties()
                    .forEach(e -> named.set(e.getKey(), lean(e.getValue())));
              } else if (!WORDS.contains(entry.getKey())) {
                lean.set(entry.getKey(), leanValue(entry.getValue()));
              }
            });
    return lean;
  }

  private static JsonNode leanValue(JsonNode value) {
    if (!value.isArray()) {
      return lean(value);
    }
    var list = new ObjectMapper().createArrayNode();
    value.forEach(item -> list.add(lean(item)));
    return list;
  }
}
