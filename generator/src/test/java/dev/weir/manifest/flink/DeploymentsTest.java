package dev.weir.manifest.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.manifest.SmallCompany;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One change to a small job, and what becomes of its resource. */
final class DeploymentsTest {

  private static final SmallCompany APACHE = FlinkObjects.apache("1.15.0");
  private static final SmallCompany EMR = FlinkObjects.emr("7.12.0");

  @ParameterizedTest
  @CsvSource({"1, 1", "0.5, 0.5", "2.25, 2.25"})
  void wholeCoresAreWholeNumbers(String cores, String written) {
    JsonNode object = FlinkObjects.of(APACHE, "resources: {jobManager: {cpu: " + cores + "}}");
    JsonNode cpu = object.at("/spec/jobManager/resource/cpu");
    assertThat(cpu.isNumber()).isTrue();
    assertThat(cpu.toString()).isEqualTo(written);
  }

  @Test
  void emrHasTheRoleAndNoServiceAccount() {
    JsonNode spec = FlinkObjects.of(EMR, "").path("spec");
    assertThat(spec.path("executionRoleArn").asText()).startsWith("arn:aws:iam::");
    assertThat(spec.has("serviceAccount")).isFalse();
    assertThat(spec.has("image")).isFalse();
  }

  @Test
  void emrWithoutHighAvailabilityHasOneJobManagerAndNoStorage() {
    JsonNode jobManager =
        FlinkObjects.of(EMR, "highAvailability: {type: none}").at("/spec/jobManager");
    assertThat(jobManager.path("highAvailabilityEnabled").toString()).isEqualTo("false");
    assertThat(jobManager.path("replicas").asInt()).isEqualTo(1);
    assertThat(jobManager.has("storageDir")).isFalse();
  }

  @Test
  void emrsCombinedRestartBringsItsScheduler() {
    JsonNode object = FlinkObjects.of(EMR, "emr: {combinedRestart: {enabled: true}}");
    assertThat(FlinkObjects.configuration(object).path("jobmanager.scheduler").asText())
        .isEqualTo("adaptive");
  }

  @Test
  void nativeModeNamesNoNumberOfTaskManagers() {
    JsonNode object = FlinkObjects.of(APACHE, "resources: {taskManager: {replicas: 3}}");
    assertThat(object.at("/spec/taskManager").has("replicas")).isFalse();
  }

  @Test
  void standaloneModeHasTheNumberSaid() {
    JsonNode object =
        FlinkObjects.of(APACHE, "mode: standalone\nresources: {taskManager: {replicas: 3}}");
    assertThat(object.at("/spec/taskManager/replicas").asInt()).isEqualTo(3);
  }

  @Test
  void aHorizontalPodAutoscalerIsNotFoughtByANumber() {
    JsonNode object =
        FlinkObjects.of(
            APACHE,
            "mode: standalone\nhorizontalPodAutoscaler: {min: 1, max: 4, cpuUtilization: 80}\n"
                + "resources: {taskManager: {replicas: 3}}");
    assertThat(object.at("/spec/taskManager").has("replicas")).isFalse();
    assertThat(FlinkObjects.configuration(object).path("scheduler-mode").asText())
        .isEqualTo("REACTIVE");
  }

  @ParameterizedTest
  @CsvSource({
    "running, last-state, running, last-state",
    "suspended, last-state, suspended, last-state",
    "retired, last-state, suspended, savepoint",
    "retired, stateless, suspended, stateless"
  })
  void lifecycleDecidesHowAJobStops(String lifecycle, String mode, String state, String upgrade) {
    String lines = "lifecycle: " + lifecycle + "\nupgradeMode: " + mode;
    JsonNode job = FlinkObjects.of(APACHE, lines).at("/spec/job");
    assertThat(job.path("state").asText()).isEqualTo(state);
    assertThat(job.path("upgradeMode").asText()).isEqualTo(upgrade);
  }

  @ParameterizedTest
  @CsvSource({"flink-1.20, IfNotPresent", "flink-1.20-newest, Always"})
  void aTagThatMovesIsPulledAtEachStart(String runtime, String policy) {
    String job = "runtime: " + runtime + "\nartifact: {jar: \"local:///opt/job.jar\"}\n";
    JsonNode object = FlinkObjects.deployment(APACHE.bareJob("totals", job), "totals");
    assertThat(object.at("/spec/imagePullPolicy").asText()).isEqualTo(policy);
  }

  @Test
  void checkpointsUsePrestosSchemeWhereBothPluginsAre() {
    String job = "runtime: flink-1.20-both\nartifact: {jar: \"local:///opt/job.jar\"}\n";
    JsonNode object = FlinkObjects.deployment(APACHE.bareJob("totals", job), "totals");
    JsonNode options = FlinkObjects.configuration(object);
    assertThat(options.path("state.checkpoints.dir").asText()).startsWith("s3p://");
    assertThat(options.path("state.savepoints.dir").asText()).startsWith("s3://");
  }

  @Test
  void blueGreensIngressFollowsTheActiveColour() {
    SmallCompany company =
        FlinkObjects.on(
            "{type: apache, version: \"1.15.0\"}",
            "ingress: {className: nginx, domain: flink.acme.example, namespace: ingress}");
    JsonNode spec = FlinkObjects.of(company, "blueGreen: {}\nui: {ingress: {}}").path("spec");
    assertThat(spec.at("/ingress/template").asText())
        .isEqualTo("{{name}}.{{namespace}}.flink.acme.example");
    assertThat(spec.at("/template/spec").has("ingress")).isFalse();
  }

  @Test
  void everyValueOfTheConfigurationIsText() {
    JsonNode options =
        FlinkObjects.configuration(FlinkObjects.of(APACHE, "flinkConfiguration: {a.b: 1.50}"));
    assertThat(options).allMatch(JsonNode::isTextual);
    assertThat(options.path("a.b").asText()).isEqualTo("1.50");
  }
}
