package dev.weir.manifest.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.weir.manifest.ExampleCompany;
import dev.weir.manifest.Expansion;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Target;
import dev.weir.manifest.TeamTarget;
import dev.weir.manifest.strict.ConvertedCrd;
import dev.weir.manifest.strict.CrdConverter;
import dev.weir.manifest.strict.Dialect;
import dev.weir.manifest.strict.Reading;
import dev.weir.manifest.strict.StrictReader;
import dev.weir.manifest.strict.StrictReaders;
import dev.weir.resolve.ResolvedEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the example renders is what API servers take, by our own schemas and by the real ones. */
final class ExampleConformanceTest {

  private static final StrictReaders READERS = new StrictReaders();
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final List<String> EMR_ONLY =
      List.of("emrReleaseLabel", "executionRoleArn", "monitoringConfiguration");

  private static final Map<Manifest, ResolvedEnvironment> OBJECTS = rendered();

  @Test
  void everyObjectReadsStrictlyOnItsEnvironmentsOperator() {
    List<String> violations = new ArrayList<>();
    OBJECTS.forEach(
        (manifest, environment) -> {
          StrictReader reader = reader(environment);
          reader.check(manifest.tree()).violations().stream()
              .map(violation -> manifest.key() + " " + violation)
              .forEach(violations::add);
        });
    assertThat(OBJECTS).hasSizeGreaterThan(300);
    assertThat(violations).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"flink-1.15.0", "flink-main-332ef267"})
  void flinkObjectsConformToTheOperatorsOwnDefinitions(String folder) throws IOException {
    List<ConvertedCrd> definitions = definitions(folder);
    Stream<ObjectNode> flink =
        OBJECTS.keySet().stream()
            .filter(manifest -> manifest.key().group().equals("flink.apache.org"))
            .map(manifest -> withoutEmr(manifest.tree()));
    assertThat(violations(definitions, flink)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"prometheus", "external-secrets"})
  void objectsOfAddOnsConformToTheirDefinitions(String folder) throws IOException {
    List<ConvertedCrd> definitions = definitions(folder);
    List<ObjectNode> ours =
        OBJECTS.keySet().stream()
            .map(Manifest::tree)
            .filter(
                tree ->
                    definitions.stream().anyMatch(d -> tree.path("kind").asText().equals(d.kind())))
            .toList();
    assertThat(ours).isNotEmpty();
    assertThat(violations(definitions, ours.stream())).isEmpty();
  }

  private static Map<Manifest, ResolvedEnvironment> rendered() {
    Map<Manifest, ResolvedEnvironment> rendered =
        new TreeMap<>(Comparator.comparing(Manifest::unit).thenComparing(Manifest::key));
    for (Target target : ExampleCompany.targets().toList()) {
      Expansion.expand(target).forEach(manifest -> rendered.put(manifest, target.environment()));
    }
    for (TeamTarget target : ExampleCompany.teams().toList()) {
      Expansion.expand(target).forEach(manifest -> rendered.put(manifest, target.environment()));
    }
    return rendered;
  }

  private static List<String> violations(List<ConvertedCrd> definitions, Stream<ObjectNode> trees) {
    StrictReader reader = READERS.reader(Dialect.APACHE, "1.15.0", definitions);
    return trees
        .flatMap(
            tree -> {
              Reading reading = reader.check(tree);
              assertThat(reading.status()).isEqualTo(Reading.Status.CHECKED);
              return reading.violations().stream().map(v -> tree.at("/metadata/name") + " " + v);
            })
        .toList();
  }

  private static StrictReader reader(ResolvedEnvironment environment) {
    Dialect dialect = environment.dialect().isEmr() ? Dialect.EMR : Dialect.APACHE;
    return READERS.reader(dialect, environment.spec().operator().version(), List.of());
  }

  /** Apache's definitions know none of EMR's fields. */
  private static ObjectNode withoutEmr(ObjectNode tree) {
    ObjectNode copy = tree.deepCopy();
    if (copy.get("spec") instanceof ObjectNode spec) {
      spec.remove(EMR_ONLY);
      Optional.ofNullable(spec.get("jobManager"))
          .map(ObjectNode.class::cast)
          .ifPresent(jm -> jm.remove(List.of("highAvailabilityEnabled", "storageDir")));
    }
    return copy;
  }

  private static List<ConvertedCrd> definitions(String folder) throws IOException {
    String root = System.getenv("WEIR_CRDS");
    assumeTrue(root != null, "needs: WEIR_CRDS");
    List<ConvertedCrd> definitions = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(root, folder))) {
      for (Path file : files.sorted().toList()) {
        JsonNode definition = YAML.readTree(Files.readString(file));
        definitions.addAll(CrdConverter.convert(definition).schemas());
      }
    }
    return definitions;
  }
}
