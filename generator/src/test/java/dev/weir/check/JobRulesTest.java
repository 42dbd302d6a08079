package dev.weir.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a job runs, how it scales, and when its snapshots are taken. */
class JobRulesTest {

  private static final String JAR = "artifact: {jar: \"s3://jars/orders.jar\"}";

  private static Cases artifact(String artifact) {
    return Cases.apache().replace(Cases.JOB, JAR, "artifact: " + artifact);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{entryClass: com.example.Job}",
        "{python: {script: /a.py, module: a}}",
        "{python: {module: a}}",
        "{python: {executable: /usr/bin/python3}}",
        "{sql: {runner: 'local:///r.jar'}}",
        "{sql: {script: /a.sql}}",
        "{sql: {runner: 'local:///r.jar', script: /a.sql, statements: SELECT 1}}",
      })
  void jobRunsExactlyOneThing(String artifact) {
    assertThat(artifact(artifact).codes()).containsExactly("FLK-032");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{jar: 'local:///a.jar'}",
        "{jar: 'https://example.com/a.jar'}",
        "{python: {script: /a.py}}",
        "{python: {module: a, files: /a}}",
        "{sql: {runner: 'local:///r.jar', statements: SELECT 1}}",
      })
  void oneArtifactIsFine(String artifact) {
    assertThat(artifact(artifact).inJob()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://example.com/a.jar", "file:///a.jar"})
  void applicationJarComesFromWhereFlinkFetches(String jar) {
    assertThat(artifact("{jar: '" + jar + "'}").inJob()).containsExactly("FLK-030@7:19");
  }

  @Test
  void flink118TakesJarsOfItsImageAlone() {
    Cases cases = Cases.apache().replace(Cases.JOB, "flink-1.20", "flink-1.18");

    assertThat(cases.codes()).contains("FLK-030");
    assertThat(cases.replace(Cases.JOB, "s3://jars/", "local:///opt/").codes())
        .doesNotContain("FLK-030");
  }

  @ParameterizedTest
  @CsvSource({
    "s3://jars/orders.jar, FLK-031@7:19",
    "local:///opt/orders.jar, FLK-031@7:19",
    "https://10.0.0.8/orders.jar, FLK-031@7:19",
    "https://jars.svc/orders.jar, FLK-031@7:19",
    "https://jars.example.com/orders.jar, ''",
  })
  void sessionJarComesFromWhereTheOperatorFetches(String jar, String found) {
    Cases cases =
        Cases.apache().session().replace(Cases.JOB, "https://jars.example.com/orders.jar", jar);

    assertThat(String.join(",", cases.inJob())).isEqualTo(found);
  }

  @Test
  void environmentMayAllowMoreSchemes() {
    Cases cases =
        Cases.apache()
            .session()
            .replace(Cases.JOB, "https://jars.example.com/", "s3://jars/")
            .replace(
                Cases.ENVIRONMENT, "version: \"1.15.0\"", "version: \"1.15.0\", jarSchemes: [s3]");

    assertThat(cases.found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "horizontalPodAutoscaler: {min: 1, max: 3} | FLK-033",
        "mode: standalone ;; horizontalPodAutoscaler: {min: 1, max: 3} | ''",
        "mode: standalone ;; horizontalPodAutoscaler: {min: 4, max: 3} | FLK-034",
        "resources: {taskManager: {replicas: 2}} | FLK-033",
        "mode: standalone ;; resources: {taskManager: {replicas: 2}} | ''",
        "mode: standalone ;; resources: {taskManager: {replicas: 2}} ;; parallelism: 3 | FLK-036",
        "mode: standalone ;; resources: {taskManager: {replicas: 2}} ;; autoscaler: {max: 4} | FLK-033",
        "autoscaler: {min: 4, max: 2} | FLK-034",
        "parallelism: 8 ;; maxParallelism: 4 | FLK-035",
        "autoscaler: {min: 1, max: 90} ;; maxParallelism: 60 | FLK-036",
        "autoscaler: {min: 1, max: 9} ;; maxParallelism: 127 | FLK-037",
        "autoscaler: {min: 1, max: 9} ;; maxParallelism: 120 | ''",
      })
  void scalingFitsTheMode(String lines, String codes) {
    String[] each = lines.split(" ;; ", -1);

    assertThat(String.join(",", Cases.apache().job(each).codes())).isEqualTo(codes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{max: 4, targetUtilization: 0.6, maxUtilization: 0.5} | FLK-038",
        "{max: 4, minUtilization: 0.9} | FLK-038",
        "{max: 4, targetUtilization: 0.6, minUtilization: 0.4, maxUtilization: 0.8} | ''",
        "{max: 4, excludedPeriods: ['6:00-7:30']} | ''",
        "{max: 4, excludedPeriods: ['7:30-6:00']} | FLK-039",
        "{max: 4, excludedPeriods: ['* * 9-11 ? * *']} | ''",
        "{max: 4, excludedPeriods: ['9:00-11:00 && * * * ? * MON']} | ''",
        "{max: 4, excludedPeriods: ['9:00-11:00 && 12:00-13:00']} | FLK-039",
        "{max: 4, excludedPeriods: [weekends]} | FLK-039",
      })
  void autoscalerValuesAreInTheOperatorsRanges(String autoscaler, String codes) {
    assertThat(String.join(",", Cases.apache().job("autoscaler: " + autoscaler).codes()))
        .isEqualTo(codes);
  }

  @Test
  void autoscalerOptionIsHeldToItsRange() {
    Cases cases =
        Cases.apache()
            .job("autoscaler: {max: 4}")
            .job("flinkConfiguration: {job.autoscaler.memory.tuning.overhead: 3}");

    assertThat(cases.inJob()).containsExactly("FLK-038@9:63");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "6h | ''",
        "0 30 2 * * ? | ''",
        "daily | FLK-039",
        "30 2 * * * | FLK-039",
        "0 30 2 * * * | FLK-039",
      })
  void snapshotScheduleIsATimeOrAQuartzCron(String every, String codes) {
    Cases cases = Cases.apache().job("snapshots: {savepointEvery: '" + every + "'}");

    assertThat(String.join(",", cases.codes())).isEqualTo(codes);
  }

  @Test
  void namedSnapshotOfBlueGreenIsRefused() {
    String take = "snapshots: {take: [{name: a, savepoint: {}}]}";

    assertThat(Cases.apache().job(take).found()).isEmpty();
    assertThat(Cases.apache().job(take, "blueGreen: {}").codes()).containsExactly("FLK-043");
  }

  @Test
  void twoSnapshotsOfOneNameAreRefused() {
    String take = "snapshots: {take: [{name: a, savepoint: {}}, {name: a, checkpoint: {}}]}";

    assertThat(Cases.apache().job(take).codes()).containsExactly("FLK-043");
  }

  @Test
  void readOnlyImageHasItsPluginsInPlace() {
    String readOnly = "security: {readOnlyRootFilesystem: true}";

    assertThat(Cases.apache().job(readOnly).inJob()).containsExactly("FLK-040@8:38");
    assertThat(
            Cases.apache()
                .replace(
                    Cases.PLATFORM,
                    "version: \"1.20.3\", java: 17",
                    "version: \"1.20.3\", java: 17, s3Plugins: []")
                .job(readOnly)
                .found())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lifecycle: suspended | FLK-041",
        "lifecycle: retired | FLK-041",
        "lifecycle: running | ''",
        "blueGreen: {} | FLK-044",
        "autoscaler: {max: 4} | FLK-033",
        "snapshots: {take: [{name: a, savepoint: {}}]} | FLK-043",
      })
  void sessionClusterHasNoJobOfItsOwn(String line, String codes) {
    assertThat(String.join(",", Cases.apache().session(line).codes())).isEqualTo(codes);
  }

  @Test
  void firstDeliveryRunsOnOldOperators() {
    assertThat(Cases.operator("1.6.0").job("lifecycle: suspended").codes()).contains("FLK-042");
    assertThat(Cases.operator("1.7.0").job("lifecycle: suspended").codes())
        .doesNotContain("FLK-042");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'{{name}}.example.com' | ''",
        "'flink.example.com/{{namespace}}/{{name}}(/|$)(.*)' | ''",
        "'https://{{name}}.example.com:8443/x' | ''",
        "'{{name}}.example.com:port' | FLK-045",
        "'{{job}}.example.com' | FLK-045",
        "'Flink_UI.example.com' | FLK-045",
      })
  void ingressTemplateIsAnAddress(String template, String codes) {
    String ui = "ui: {ingress: {template: '" + template + "', className: nginx}}";

    assertThat(String.join(",", Cases.apache().job(ui).codes())).isEqualTo(codes);
  }

  @Test
  void someoneMakesTheIngress() {
    Cases cases =
        Cases.apache()
            .job("ui: {ingress: {template: '{{name}}.example.com', className: nginx}}")
            .replace(
                Cases.ENVIRONMENT,
                "version: \"1.15.0\"",
                "version: \"1.15.0\", configuration: {kubernetes.operator.ingress.manage: false}");

    assertThat(cases.inJob()).containsExactly("FLK-046@8:17");
  }
}
