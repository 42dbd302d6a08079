package dev.weir.manifest.iam.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.iam.RoleSpec;
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
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What controllers publish as their definitions takes every object of ours. */
class RoleConformanceTest {

  @ParameterizedTest
  @CsvSource({"ack, ack-iam|ack-eks", "crossplane, crossplane"})
  void objectsConformToTheControllersOwnDefinitions(String delivery, String folders)
      throws IOException {
    var reader =
        new StrictReaders().reader(Dialect.APACHE, "1.15.0", definitions(folders.split("\\|")));
    List<Manifest> manifests = new ArrayList<>();
    for (RoleSpec role : List.of(Grants.full(), Grants.small())) {
      manifests.addAll(
          new WorkloadRoles(Grants.source(role))
              .render(Grants.target(Grants.environment(delivery))));
    }
    manifests.addAll(
        new WorkloadRoles(RoleSource.derived()).render(Grants.foreign(delivery, "pod-identity")));

    assertThat(manifests).hasSizeGreaterThan(6);
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
