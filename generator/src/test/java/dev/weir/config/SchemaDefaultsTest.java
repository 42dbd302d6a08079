package dev.weir.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The schema tells editors of defaults; the newest baseline has them. */
class SchemaDefaultsTest {

  private static final String BASELINE = "/dev/weir/resolve/baseline/2026.11.yaml";

  private final JsonNode schema = InputSchema.load().of(InputKind.JOB);

  @Test
  void everyDefaultOfTheSchemaIsTheBaselines() throws IOException {
    JsonNode baseline = baseline();
    Map<String, String> inSchema = new TreeMap<>();
    collect("", schema.at("/$defs/jobOverrides"), inSchema);
    Map<String, String> inBaseline = new TreeMap<>();
    inSchema.keySet().forEach(at -> inBaseline.put(at, baseline.at(at).asText()));
    assertThat(inSchema).hasSizeGreaterThan(30).isEqualTo(inBaseline);
  }

  private static JsonNode baseline() throws IOException {
    try (InputStream in = Objects.requireNonNull(InputSchema.class.getResourceAsStream(BASELINE))) {
      return new YAMLMapper().readTree(in);
    }
  }

  private void collect(String at, JsonNode part, Map<String, String> defaults) {
    if (part.has("default")) {
      defaults.put(at, part.get("default").asText());
    }
    if (part.has("$ref")) {
      collect(at, schema.at(part.get("$ref").asText().substring(1)), defaults);
    }
    part.path("properties")
        .properties()
        .forEach(field -> collect(at + "/" + field.getKey(), field.getValue(), defaults));
    if (part.has("items")) {
      collect(at + "/0", part.get("items"), defaults);
    }
  }

  @Test
  void schemaOfAKindIsSelfContained() throws IOException {
    assertThat(schema.findValuesAsText("$ref"))
        .isNotEmpty()
        .noneMatch(reference -> schema.at(reference.substring(1)).isMissingNode());
    assertThat(schema.get("$defs").has("Platform")).isFalse();
  }
}
