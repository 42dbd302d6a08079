package dev.weir.manifest.strict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The overlays say what the operator's own definitions say, pod templates included. */
@EnabledIfEnvironmentVariable(named = "WEIR_CRDS", matches = ".+")
final class RealFlinkCrdsTest {

  @ParameterizedTest
  @CsvSource({"flink-1.15.0, 1.15.0", "flink-main-332ef267, main"})
  void overlaysEqualTheRealDefinitions(String folder, String release) throws Exception {
    FlinkSchemas schemas = FlinkSchemas.of(Dialect.APACHE, release);
    TreeSet<String> kinds = new TreeSet<>();
    for (JsonNode definition : RealCrds.in(folder)) {
      String kind = definition.at("/spec/names/kind").asText();
      kinds.add(kind);
      ObjectNode real = Base.expanded(definition);
      List<ObjectNode> pods = Base.cutPodTemplates(real);
      restrictConfiguration(real);
      assertThat(Leaves.of(schemas.kind(kind)))
          .as(kind)
          .containsExactlyInAnyOrderElementsOf(Leaves.of(real));
      for (ObjectNode pod : pods) {
        assertThat(Leaves.of(schemas.podTemplate()))
            .as(kind)
            .containsExactlyInAnyOrderElementsOf(Leaves.of(pod));
      }
    }
    assertThat(kinds).isEqualTo(new TreeSet<>(schemas.kinds()));
  }

  /**
   * From 1.13 the definitions let {@code flinkConfiguration} be anything at all, a text included;
   * the operator reads a mapping, and so do the overlays.
   */
  private static void restrictConfiguration(JsonNode schema) {
    if (schema instanceof ObjectNode fields && fields.path("flinkConfiguration").isObject()) {
      ((ObjectNode) fields.get("flinkConfiguration")).put("type", "object");
    }
    schema.forEach(RealFlinkCrdsTest::restrictConfiguration);
  }
}
