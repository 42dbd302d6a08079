package dev.weir.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only one of the two operators has, and EMR's own rules. */
class EmrChecksTest {

  private static final String RECOVERY =
      "state: {localRecovery: {enabled: true, ebs: {size: 10Gi}}}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "emr: {glueCatalog: true}",
        RECOVERY,
        "autoscaler: {max: 4, autotune: {}}",
        "logging: {archive: {s3: true}}",
        "flinkConfiguration: {aws.glue.enabled: true}",
      })
  void fieldsOfEmrAreRefusedOnApache(String line) {
    assertThat(Cases.apache().job(line).codes()).containsExactly("EMR-001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"blueGreen: {}", "snapshots: {take: [{name: a, savepoint: {}}]}"})
  void fieldsOfApacheAreRefusedOnEmr(String line) {
    assertThat(Cases.emr().job(line).codes()).containsExactly("EMR-002");
    assertThat(Cases.apache().job(line).found()).isEmpty();
  }

  @Test
  void literalForTheOtherOperatorIsNoFinding() {
    assertThat(
            Cases.apache()
                .append(Cases.TEAM, "jobDefaults: {release: emr-7.12.0-flink-20251111}")
                .found())
        .isEmpty();
  }

  @Test
  void findingPointsAtTheFieldAndNamesTheEnvironment() {
    var found = Cases.apache().job("emr: {hudi: true}").findings().get(0);

    assertThat(found.location().toString()).isEqualTo(Cases.JOB + ":8:8");
    assertThat(found.action()).contains("live");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "flink-1.18 | emr: {hudi: true} | EMR-003",
        "flink-1.20 | emr: {hudi: true} | ''",
        "flink-1.20 | autoscaler: {max: 4, autotune: {}} | EMR-003",
        "flink-1.18 | autoscaler: {max: 4, autotune: {}} | ''",
      })
  void featuresComeAndGoWithReleases(String runtime, String line, String codes) {
    Cases cases = Cases.emr().replace(Cases.JOB, "flink-1.20", runtime).job(line);

    assertThat(String.join(",", cases.codes())).isEqualTo(codes);
  }

  @Test
  void referenceInAVariableIsRefusedOnEmr() {
    String env = "env: [{name: IP, valueFrom: {fieldRef: {fieldPath: status.podIP}}}]";

    assertThat(Cases.emr().job(env).inJob()).containsExactly("EMR-004@8:31");
    assertThat(Cases.apache().job(env).found()).isEmpty();
  }

  @Test
  void localRecoveryNeedsItsStorageClass() {
    Cases cases = Cases.emr().job(RECOVERY);

    assertThat(cases.codes()).containsExactly("EMR-005");
    assertThat(cases.replace(Cases.ENVIRONMENT, "[gp3]", "[gp3, ebs-sc]").found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"s3, 'logBucket: logs/flink'", "cloudWatch, logGroup: /flink"})
  void logArchiveHasAPlace(String sink, String place) {
    Cases cases = Cases.emr().job("logging: {archive: {" + sink + ": true}}");

    assertThat(cases.codes()).containsExactly("EMR-006");
    assertThat(cases.append(Cases.ENVIRONMENT, "monitoring: {" + place + "}").found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2GB, ''", "2KB, ''", "3GB, EMR-007", "1KB, EMR-007"})
  void rotationIsBetween2KbAnd2Gb(String size, String codes) {
    Cases cases = Cases.emr().job("logging: {archive: {rotationSize: " + size + "}}");

    assertThat(String.join(",", cases.codes())).isEqualTo(codes);
  }

  @Test
  void podIdentityBindsRolesOfItsOwnAccount() {
    Cases cases =
        Cases.emr()
            .replace(Cases.ENVIRONMENT, "type: irsa", "type: pod-identity")
            .job("emr: {executionRoleArn: 'arn:aws:iam::999999999999:role/x'}");

    assertThat(cases.codes()).containsExactly("EMR-008");
    assertThat(cases.replace(Cases.JOB, "999999999999", "111122223333").found()).isEmpty();
  }

  @Test
  void fieldNewerThanEmrsOperatorIsRefused() {
    var found = Cases.emr().job("operations: {autoscalerResetNonce: 1}").findings().get(0);

    assertThat(found.code().value()).isEqualTo("FLK-003");
    assertThat(found.found()).contains("EMR 7.12.0").contains("1.10");
  }
}
