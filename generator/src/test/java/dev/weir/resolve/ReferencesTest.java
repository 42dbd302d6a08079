package dev.weir.resolve;

import static dev.weir.config.Repository.EMR;
import static dev.weir.config.Repository.JOB;
import static dev.weir.config.Repository.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.config.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {

  private final Repository valid = Repository.valid();

  private String annotation(String text) {
    return valid
        .plus(JOB, "annotations: {a: '" + text + "'}")
        .job("fraud", "dev")
        .settings()
        .annotations()
        .getOrDefault("a", "");
  }

  @ParameterizedTest
  @CsvSource({
    "${env.name}, dev",
    "${env.tier}, dev",
    "${env.region}, eu-central-1",
    "${env.account}, 123456789012",
    "${env.cluster}, acme",
    "${storage.state}, s3://acme-state/flink",
    "${storage.checkpoints}, s3://acme-state/flink",
    "${storage.savepoints}, s3://acme-state/flink",
    "${storage.highAvailability}, s3://acme-state/flink",
    "${buckets.lake}, acme-lake",
    "${kafka.orders.bootstrapServers}, b-1:9098",
    "${variables.port}, 8080",
    "${team}, pay",
    "${job}, fraud",
    "${namespace}, pay",
    "a${team}b${job}c, apaybfraudc",
    "$${team}, ${team}",
    "$${team} ${team}, ${team} pay",
    "$5 and {team}, $5 and {team}"
  })
  void referenceStandsForItsValue(String text, String value) {
    assertThat(annotation(text)).isEqualTo(value);
  }

  @Test
  void valueThatIsPutInIsNotReadAgain() {
    Repository twice =
        valid
            .edit(Repository.DEV, "port: \"8080\"", "port: \"${team}\"")
            .plus(JOB, "annotations: {a: '${variables.port}'}");
    assertThat(twice.job("fraud", "dev").settings().annotations()).containsEntry("a", "${team}");
  }

  @Test
  void referencesInsideReferencesAreUnknown() {
    assertThat(valid.plus(JOB, "annotations: {a: '${buckets.${team}}'}").places())
        .containsExactly(JOB + ":9:21 RES-001");
  }

  @Test
  void everyUnknownReferenceOfATextIsFound() {
    assertThat(valid.plus(JOB, "annotations: {a: '${x} ${team} ${y}'}").places())
        .containsExactly(JOB + ":9:21 RES-001", JOB + ":9:34 RES-001");
  }

  @Test
  void unknownReferenceGetsTheNearest() {
    assertThat(valid.plus(JOB, "annotations: {a: '${kafka.order.bootstrapServers}'}").report())
        .endsWith("did you mean \"kafka.orders.bootstrapServers\"?");
  }

  @Test
  void textOverSeveralLinesIsFoundAsAWhole() {
    assertThat(valid.plus(JOB, "annotations:\n  a: |\n    x\n    ${y}\n").places())
        .containsExactly(JOB + ":10:8 RES-001");
  }

  @Test
  void referencesOfLowerLayersAreTheJobs() {
    ResolvedJob job =
        valid.plus(TEAM, "jobDefaults: {annotations: {a: 'x-${job}'}}").job("fraud", "dev");
    assertThat(job.settings().annotations()).containsEntry("a", "x-fraud");
    assertThat(job.leaf("annotations.a").value()).isEqualTo("x-fraud");
  }

  @Test
  void referenceInAnArgumentOptionAndTemplate() {
    ResolvedJob job =
        valid
            .edit(JOB, "jar:", "args: ['--p', '${variables.port}', 12]\n    jar:")
            .plus(
                JOB,
                "flinkConfiguration: {a: 'x${variables.port}'}\n"
                    + "podTemplate: {spec: {tolerations: [{key: '${team}'}]}}")
            .job("fraud", "dev");
    assertThat(job.settings().artifact().orElseThrow().args()).containsExactly("--p", "8080", "12");
    assertThat(job.flinkConfiguration().values())
        .extracting(ConfigurationEntry::value)
        .containsExactly("x8080");
    assertThat(job.templates().common().at("/spec/tolerations/0/key").asText()).isEqualTo("pay");
  }

  @Test
  void longTextIsNotCut() {
    String long200 = "x".repeat(200);
    ResolvedJob job =
        valid.plus(JOB, "annotations: {a: '${team}" + long200 + "'}").job("fraud", "dev");
    assertThat(job.leaf("annotations.a").value()).isEqualTo("pay" + long200);
  }

  @Test
  void filesOfOtherLanguagesKeepTheirOwn() {
    ResolvedJob job = valid.plus(JOB, "logging: {log4j: 'a=${sys:x}'}").job("fraud", "dev");
    assertThat(job.settings().logging().orElseThrow().log4j()).contains("a=${sys:x}");
  }

  @Test
  void standbyReadsTheOtherSidesDataSystemsAndItsOwnStorage() {
    ResolvedJob job =
        valid
            .plus(EMR, "standbyOf: dev")
            .edit(EMR, "acme-lake", "acme-lake-emr")
            .edit(EMR, "s3://acme-state/flink/", "s3://emr-state/flink")
            .plus(
                JOB,
                "runsIn: {environments: [emr]}\nannotations: {a: '${buckets.lake} ${storage.state}'}")
            .job("fraud", "emr");
    assertThat(job.settings().annotations()).containsEntry("a", "acme-lake s3://emr-state/flink");
  }
}
