package dev.weir.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldPathTest {

  private static final String TREE =
      """
      {"spec": {
        "flinkConfiguration": {"a.b": "1", "a.b.c": "2", "a": {"x": "3"}},
        "containers": [{"name": "main", "image": "i"}, {"name": "log"}],
        "labels": {"acme/x~y": "4"}}}
      """;

  private final JsonNode tree = read();

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "spec, /spec",
    "spec.flinkConfiguration.a.b, /spec/flinkConfiguration/a.b",
    "spec.flinkConfiguration.a.b.c, /spec/flinkConfiguration/a.b.c",
    "spec.flinkConfiguration.a.x, /spec/flinkConfiguration/a/x",
    "spec.containers[0].image, /spec/containers/0/image",
    "spec.containers[main].image, /spec/containers/0/image",
    "spec.containers.1, /spec/containers/1",
    "spec.labels.acme/x~y, /spec/labels/acme~1x~0y"
  })
  void findsTheField(String path, String pointer) {
    assertThat(FieldPath.find(tree, path)).isEqualTo(new FieldPath.Found(pointer));
  }

  @Test
  void missingFieldSaysWhatIsThereInstead() {
    FieldPath missing = FieldPath.find(tree, "spec.containers[main].imgae");
    assertThat(missing).isEqualTo(new FieldPath.Missing("imgae", List.of("name", "image")));
  }

  @Test
  void missingElementSaysTheNames() {
    FieldPath missing = FieldPath.find(tree, "spec.containers[mian]");
    assertThat(missing).isEqualTo(new FieldPath.Missing("[mian]", List.of("[main]", "[log]")));
  }

  @ParameterizedTest
  @CsvSource({
    "/spec/flinkConfiguration/a.b.c, spec.flinkConfiguration.a.b.c",
    "/spec/containers/0/image, spec.containers[0].image",
    "/spec/labels/acme~1x~0y, spec.labels.acme/x~y"
  })
  void wordsLeadBackToTheField(String pointer, String words) {
    assertThat(FieldPath.words(pointer)).isEqualTo(words);
    assertThat(FieldPath.find(tree, words)).isEqualTo(new FieldPath.Found(pointer));
  }

  private static JsonNode read() {
    try {
      return new ObjectMapper().readTree(TREE);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
