package dev.weir.manifest.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.AllowedKinds;
import dev.weir.manifest.AllowedKinds.GroupKind;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.ResourceKey;
import dev.weir.manifest.argocd.PartSource;
import dev.weir.manifest.argocd.PlatformPart;
import dev.weir.manifest.argocd.PlatformPart.Removal;
import dev.weir.manifest.argocd.Wave;
import dev.weir.resolve.Baselines;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformInstallationTest {

  private static final String EXACT = "v?\\d+\\.\\d+\\.\\d+";

  private static Stream<PartSource> sources(Installed installed) {
    return installed.parts().values().stream().flatMap(part -> part.sources().stream());
  }

  private static List<PartSource.Chart> charts(Installed installed) {
    return sources(installed)
        .flatMap(s -> s.match(f -> Stream.empty(), Stream::of, g -> Stream.empty()))
        .map(PartSource.Chart.class::cast)
        .toList();
  }

  @Test
  void anEnvironmentThatAsksForNothingGetsNothing() {
    Installed installed = Installed.with("{}");
    assertThat(installed.parts()).isEmpty();
    assertThat(installed.values()).isEmpty();
    assertThat(installed.objects()).isEmpty();
  }

  @Test
  void everyBaselineHasItsCharts() {
    assertThat(Baselines.names())
        .allSatisfy(
            name ->
                assertThat(Charts.of(name).pins().values())
                    .hasSizeGreaterThan(10)
                    .allMatch(pin -> pin.version().matches(EXACT)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"prod", "emr-prod"})
  void everyChartIsPinnedAndNamesItsRegistryAsArgoCdDoes(String environment) {
    assertThat(charts(Installed.example(environment)))
        .hasSizeGreaterThan(6)
        .allMatch(chart -> chart.version().matches(EXACT))
        .noneMatch(chart -> chart.repoURL().startsWith("oci://"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"prod", "emr-prod"})
  void everyChartHasValuesAndEveryFolderHasObjects(String environment) {
    Installed installed = Installed.example(environment);
    for (PlatformPart part : installed.parts().values()) {
      boolean chart =
          part.sources().stream().anyMatch(s -> s.match(f -> false, c -> true, g -> false));
      boolean folder =
          part.sources().stream().anyMatch(s -> s.match(f -> true, c -> false, g -> false));
      assertThat(installed.values().containsKey(part.name())).as(part.name()).isEqualTo(chart);
      assertThat(installed.objects().stream().map(Manifest::unit).toList().stream())
          .as(part.name())
          .anyMatch(unit -> unit.equals(part.unit(environment)) == folder || !folder);
    }
  }

  @Test
  void anotherVersionOfAChartIsTheEnvironmentsChoice() {
    Installed installed = Installed.with("platform: {metricsServer: {version: 3.12.2}}");
    assertThat(charts(installed)).extracting(PartSource.Chart::version).containsExactly("3.12.2");
  }

  @Test
  void valuesOfTheEnvironmentGoOverWeirsAndNullTakesOneAway() {
    Installed installed =
        Installed.with(
            "platform: {metricsServer: {values: {replicas: 3, podDisruptionBudget: {minAvailable: 2,"
                + " enabled: null}, args: [-v]}}}");
    assertThat(installed.values("metrics-server"))
        .hasToString(
            "{\"replicas\":3,\"podDisruptionBudget\":{\"minAvailable\":2},\"args\":[\"-v\"]}");
  }

  @Test
  void certificatesDefinitionsAndIdentitiesComeBeforeTheOperatorAndAllElseAfterIt() {
    Installed installed = Installed.example("prod");
    assertThat(installed.parts().values().stream().filter(p -> p.wave() == Wave.FOUNDATION))
        .extracting(PlatformPart::name)
        .containsExactlyInAnyOrder("cert-manager", "flink-crds", "crossplane");
    assertThat(installed.part("flink-operator").wave()).isEqualTo(Wave.OPERATOR);
    assertThat(installed.part("prometheus").wave()).isEqualTo(Wave.REST);
  }

  /** What comes before the operator waits for nothing that comes after it. */
  @Test
  void noPartBeforeTheLastWaveHoldsAKindOfALaterOne() {
    Installed installed = Installed.example("prod");
    assertThat(installed.objects())
        .filteredOn(m -> m.key().group().equals("monitoring.coreos.com"))
        .isNotEmpty()
        .allMatch(m -> m.unit().folder().endsWith("/prometheus"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"prod", "emr-prod"})
  void theProjectMayMakeEveryObject(String environment) {
    assertThat(Installed.example(environment).objects())
        .extracting(Manifest::key)
        .filteredOn(AllowedKinds::isClusterScoped)
        .filteredOn(key -> !key.kind().equals("Namespace"))
        .isNotEmpty()
        .allMatch(PlatformInstallationTest::isInProject);
  }

  private static boolean isInProject(ResourceKey key) {
    return AllowedKinds.platformWithoutNamespace().contains(new GroupKind(key.group(), key.kind()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"prod", "emr-prod"})
  void everyObjectIsMadeOnce(String environment) {
    assertThat(Installed.example(environment).objects())
        .extracting(Manifest::key)
        .doesNotHaveDuplicates();
  }

  @Test
  void aNamespaceIsMadeByTheFirstPartInItAndKubernetesOwnByNone() {
    Installed installed = Installed.example("prod");
    assertThat(installed.objects())
        .filteredOn(m -> m.key().kind().equals("Namespace"))
        .extracting(m -> m.unit().workload() + " " + m.key().name())
        .containsExactlyInAnyOrder(
            "cert-manager cert-manager",
            "crossplane crossplane-system",
            "external-secrets external-secrets",
            "flink-operator flink-operator",
            "prometheus monitoring",
            "yunikorn yunikorn");
  }

  @Test
  void onlyDefinitionsOutliveTheirPart() {
    assertThat(Installed.example("prod").parts().values())
        .filteredOn(part -> part.removal() == Removal.KEPT)
        .extracting(PlatformPart::name)
        .containsExactly("flink-crds");
    assertThat(Installed.example("emr-prod").parts().values())
        .filteredOn(part -> part.removal() == Removal.KEPT)
        .extracting(PlatformPart::name)
        .containsExactly("flink-operator");
  }

  @Test
  void everyObjectHasAnOrigin() {
    assertThat(Installed.example("prod").objects())
        .allMatch(m -> m.origins().of("/spec").isPresent());
  }

  @Test
  void kindsThatAChartDefinesAreNotLookedForBeforeIt() {
    assertThat(Installed.example("prod").objects())
        .filteredOn(m -> m.key().group().contains("."))
        .filteredOn(m -> !m.key().group().equals("storage.k8s.io"))
        .isNotEmpty()
        .allMatch(
            m ->
                m.tree()
                    .at("/metadata/annotations/argocd.argoproj.io~1sync-options")
                    .asText()
                    .equals("SkipDryRunOnMissingResource=true"));
  }
}
