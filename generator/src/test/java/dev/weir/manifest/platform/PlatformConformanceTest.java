package dev.weir.manifest.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.strict.ConvertedCrd;
import dev.weir.manifest.strict.CrdConverter;
import dev.weir.manifest.strict.Dialect;
import dev.weir.manifest.strict.Reading;
import dev.weir.manifest.strict.StrictReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other projects publish as their definitions takes the platform's objects. */
class PlatformConformanceTest {

  private static final Set<String> KINDS =
      Set.of(
          "ClusterSecretStore", "ConfigMap", "EC2NodeClass", "Namespace", "NodePool", "PodMonitor");

  @ParameterizedTest
  @ValueSource(strings = {"prod", "emr-prod"})
  void objectsConformToTheDefinitionsOfTheirKinds(String environment) throws IOException {
    var reader =
        new StrictReaders()
            .reader(
                Dialect.APACHE,
                "1.15.0",
                definitions("karpenter", "external-secrets", "prometheus"));
    List<Manifest> manifests =
        Installed.example(environment).objects().stream()
            .filter(m -> KINDS.contains(m.key().kind()))
            .toList();

    assertThat(manifests).hasSizeGreaterThan(10);
    for (Manifest manifest : manifests) {
      Reading reading = reader.check(manifest.tree());
      assertThat(reading.status()).as("%s", manifest.key()).isEqualTo(Reading.Status.CHECKED);
      assertThat(reading.violations()).as("%s", manifest.key()).isEmpty();
    }
  }

  private static List<ConvertedCrd> definitions(String... folders) throws IOException {
    String root = System.getenv("WEIR_CRDS");
    assumeTrue(root != null, "needs: WEIR_CRDS");
    List<ConvertedCrd> definitions = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.list(Path.of(root, folder))) {
        for (Path file : files.sorted().toList()) {
          var definition = new YAMLMapper().readTree(Files.readString(file));
          definitions.addAll(CrdConverter.convert(definition).schemas());
        }
      }
    }
    return definitions;
  }
}
