package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class BaseResourcesTest {

  @Test
  void baseIsThePublishedJarConverted() throws Exception {
    List<JsonNode> definitions = new ArrayList<>();
    for (String plural : new String[] {"deployments", "sessionjobs", "statesnapshots"}) {
      definitions.add(published("flink" + plural));
    }
    for (Map.Entry<String, String> file : Base.resources(definitions).entrySet()) {
      Regenerated.assertEqual("base/" + file.getKey(), file.getValue());
    }
  }

  private static JsonNode published(String plural) throws Exception {
    String name = "/META-INF/fabric8/" + plural + ".flink.apache.org-v1.yml";
    try (InputStream in = BaseResourcesTest.class.getResourceAsStream(name)) {
      return Base.YAML.readTree(Objects.requireNonNull(in, name));
    }
  }
}
