package dev.weir.manifest.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.SmallCompany;
import dev.weir.manifest.strict.Dialect;
import dev.weir.manifest.strict.StrictReaders;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each release of each operator gets fields and spellings that it knows. */
final class OperatorReleasesTest {

  private static final StrictReaders READERS = new StrictReaders();
  private static final String OLD_FLINK =
      "runtime: flink-1.15\nartifact: {jar: \"local:///opt/job.jar\"}\n";
  private static final String ALL_FIELDS =
      OLD_FLINK
          + """
            resources:
              jobManager: {ephemeralStorage: 1Gi}
              taskManager: {ephemeralStorage: 1Gi}
            restore: {from: "s3://acme-state/flink/sp", id: 3}
            operations: {checkpointTriggerNonce: 1, autoscalerResetNonce: 1, restartNonce: 1}
            """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "1.10", "1.11",
        "1.12", "1.13", "1.14", "1.15", "main"
      })
  void noFieldIsUnknownToTheRelease(String release) {
    JsonNode object =
        FlinkObjects.deployment(
            FlinkObjects.apache(release).bareJob("totals", ALL_FIELDS), "totals");
    var reading = READERS.reader(Dialect.APACHE, release, List.of()).check((ObjectNode) object);
    assertThat(reading.violations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1.1, ''", "1.2, native"})
  void modeStandsWhereTheDefinitionHasIt(String release, String mode) {
    assertThat(old(release).at("/spec/mode").asText()).isEqualTo(mode);
  }

  @ParameterizedTest
  @CsvSource({"1.7, 0", "1.8, 3"})
  void redeploymentNeedsRelease18(String release, int nonce) {
    assertThat(old(release).at("/spec/job/savepointRedeployNonce").asInt()).isEqualTo(nonce);
  }

  @ParameterizedTest
  @CsvSource({"1.6, 4096m", "1.7, 4096Mi"})
  void memoryHasAUnitThatTheReleaseReads(String release, String memory) {
    assertThat(old(release).at("/spec/taskManager/resource/memory").asText()).isEqualTo(memory);
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, kubernetes.operator.job.autoscaler.target.utilization",
    "1.10, job.autoscaler.target.utilization",
    "1.11, job.autoscaler.utilization.target"
  })
  void targetUtilizationIsSpelledForTheRelease(String release, String key) {
    JsonNode options = options(FlinkObjects.apache(release));
    assertThat(options.path(key).asText()).isEqualTo("0.8");
    assertThat(options.toString()).containsOnlyOnce("0.8");
  }

  @Test
  void boundsOfUtilizationAreLeftOutWhereNobodyReadsThem() {
    assertThat(options(FlinkObjects.emr("7.12.0")).toString()).doesNotContain("utilization.max");
    assertThat(options(FlinkObjects.apache("1.11")).toString()).contains("utilization.max");
  }

  @Test
  void aPersonsOldSpellingReplacesTheFieldsOption() {
    String job =
        "autoscaler: {max: 4, targetUtilization: 0.8}\n"
            + "flinkConfiguration: {job.autoscaler.target.utilization: 0.6}";
    JsonNode options =
        FlinkObjects.configuration(FlinkObjects.of(FlinkObjects.apache("1.15.0"), job));
    assertThat(options.path("job.autoscaler.utilization.target").asText()).isEqualTo("0.6");
    assertThat(options.has("job.autoscaler.target.utilization")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"7.1.0, kubernetes.operator.job.autoscaler.enabled", "7.2.0, job.autoscaler.enabled"})
  void emrsAutoscalerHasItsPrefixUpTo71(String release, String key) {
    assertThat(options(FlinkObjects.emr(release)).has(key)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, flink-1.17, high-availability",
    "1.6, flink-1.17, high-availability.type",
    "1.15.0, flink-1.15, high-availability",
    "1.15.0, flink-2.0, high-availability.type"
  })
  void flinkAndTheOperatorsLibraryBothSeeHighAvailability(
      String release, String runtime, String key) {
    JsonNode options = FlinkObjects.configuration(running(release, runtime));
    assertThat(options.path(key).asText()).isEqualTo("kubernetes");
  }

  @ParameterizedTest
  @CsvSource({
    "flink-1.15, state.backend.local-recovery, false",
    "flink-1.20, state.backend.local-recovery, false",
    "flink-2.0, execution.state-recovery.from-local, true"
  })
  void localRecoveryAlsoMakesTheCopies(String runtime, String key, boolean two) {
    JsonNode options = FlinkObjects.configuration(running("1.15.0", runtime));
    assertThat(options.path(key).asText()).isEqualTo("true");
    assertThat(options.has("execution.checkpointing.local-backup.enabled")).isEqualTo(two);
  }

  @ParameterizedTest
  @CsvSource({"flink-1.15, flink-python_2.12-1.15.4.jar", "flink-1.20, flink-python-1.20.3.jar"})
  void pythonsJarHasTheNameItHasInTheImage(String runtime, String jar) {
    String job = "runtime: " + runtime + "\nartifact: {python: {module: acme.enrich}}\n";
    JsonNode object =
        FlinkObjects.deployment(FlinkObjects.apache("1.15.0").bareJob("totals", job), "totals");
    assertThat(object.at("/spec/job/jarURI").asText()).endsWith("/" + jar);
  }

  private static JsonNode old(String release) {
    return FlinkObjects.deployment(
        FlinkObjects.apache(release).bareJob("totals", ALL_FIELDS), "totals");
  }

  private static JsonNode running(String release, String runtime) {
    String job =
        "runtime: "
            + runtime
            + "\nartifact: {jar: \"local:///opt/job.jar\"}\n"
            + "state: {localRecovery: {enabled: true}}\n";
    return FlinkObjects.deployment(FlinkObjects.apache(release).bareJob("totals", job), "totals");
  }

  private static JsonNode options(SmallCompany company) {
    String job =
        """
        runtime: flink-1.18
        artifact: {jar: "local:///opt/job.jar"}
        autoscaler: {max: 4, targetUtilization: 0.8, maxUtilization: 0.95}
        """;
    return FlinkObjects.configuration(
        FlinkObjects.deployment(company.bareJob("totals", job), "totals"));
  }
}
