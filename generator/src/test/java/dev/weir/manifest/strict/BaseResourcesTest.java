package dev.weir.manifest.strict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class BaseResourcesTest {

  private static final Path FOLDER = Path.of("src/main/resources/dev/weir/manifest/strict/base");

  @Test
  void baseIsThePublishedJarConverted() throws Exception {
    List<JsonNode> definitions = new ArrayList<>();
    for (String plural : new String[] {"deployments", "sessionjobs", "statesnapshots"}) {
      definitions.add(published("flink" + plural));
    }
    for (Map.Entry<String, String> file : Base.resources(definitions).entrySet()) {
      Path path = FOLDER.resolve(file.getKey());
      if (Boolean.getBoolean("weir.update")) {
        Files.createDirectories(FOLDER);
        Files.writeString(path, file.getValue());
      }
      assertThat(path)
          .as("after a change run: mvn test -Dtest=BaseResourcesTest -Dweir.update=true")
          .hasContent(file.getValue());
      assertThat(Files.readAllBytes(path))
          .isEqualTo(file.getValue().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static JsonNode published(String plural) throws Exception {
    String name = "/META-INF/fabric8/" + plural + ".flink.apache.org-v1.yml";
    try (InputStream in = BaseResourcesTest.class.getResourceAsStream(name)) {
      return Base.YAML.readTree(Objects.requireNonNull(in, name));
    }
  }
}
