package dev.weir.manifest.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.manifest.Json;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.SmallCompany;
import dev.weir.manifest.Target;
import dev.weir.manifest.Tracing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertingTest {

  private static final SmallCompany COMPANY = SmallCompany.create();

  private static final String ALL_OFF =
      "notRunningFor: null, restarts: null, failedCheckpoints: null, backpressuredFor: null,"
          + " checkpointDurationRatio: null, heapUsed: null";

  private static List<Manifest> render(Target target) {
    return new Alerting().render(target);
  }

  private static List<JsonNode> rules(SmallCompany company, String workload) {
    List<JsonNode> rules = new ArrayList<>();
    render(company.target(workload))
        .forEach(m -> m.tree().at("/spec/groups/0/rules").forEach(rules::add));
    return rules;
  }

  private static List<String> names(List<JsonNode> rules) {
    return rules.stream().map(rule -> rule.path("alert").asText()).toList();
  }

  private static String expression(SmallCompany company, String alert) {
    return rules(company, "fraud").stream()
        .filter(rule -> rule.path("alert").asText().equals(alert))
        .map(rule -> rule.path("expr").asText())
        .findFirst()
        .orElseThrow();
  }

  private static SmallCompany alerts(String settings) {
    return COMPANY.job("fraud", "monitoring: {alerts: {" + settings + "}}");
  }

  @Test
  void anAlertNamesTeamAndRunbook() {
    SmallCompany company = alerts(ALL_OFF.replace("notRunningFor: null, ", ""));
    assertThat(render(company.target("fraud")).get(0).tree())
        .isEqualTo(
            Json.of(
                """
                apiVersion: monitoring.coreos.com/v1
                kind: PrometheusRule
                metadata:
                  name: fraud
                  namespace: payments
                  labels:
                    app.kubernetes.io/managed-by: weir
                    app.kubernetes.io/name: fraud
                    app.kubernetes.io/part-of: payments
                    release: prom
                    weir.dev/environment: dev
                    weir.dev/team: payments
                    weir.dev/workload: fraud
                spec:
                  groups:
                    - name: payments.fraud
                      rules:
                        - alert: FlinkJobNotRunning
                          expr: 'absent(flink_jobmanager_job_runningTime{namespace="payments",app="fraud"} > 0)'
                          for: 5m
                          labels:
                            environment: dev
                            flink_job: fraud
                            namespace: payments
                            severity: critical
                            team: payments
                            workload: fraud
                          annotations:
                            description: the job is not running, or nothing measures it
                            runbook_url: https://runbooks.acme.example/payments
                            summary: "payments/fraud in dev: FlinkJobNotRunning"
                """));
  }

  @Test
  void theBaselineSwitchesTheUsualAlertsOn() {
    assertThat(names(rules(COMPANY.job("fraud", ""), "fraud")))
        .containsExactly(
            "FlinkJobNotRunning",
            "FlinkJobRestarting",
            "FlinkCheckpointsFailing",
            "FlinkCheckpointSlow",
            "FlinkBackpressure",
            "FlinkTaskManagerHeap");
  }

  @ParameterizedTest
  @CsvSource({
    "notRunningFor, 7min, FlinkJobNotRunning",
    "restarts, 4, FlinkJobRestarting",
    "failedCheckpoints, 4, FlinkCheckpointsFailing",
    "checkpointDurationRatio, 0.5, FlinkCheckpointSlow",
    "backpressuredFor, 7min, FlinkBackpressure",
    "pendingRecords, 1000, FlinkSourceLag",
    "heapUsed, 0.5, FlinkTaskManagerHeap"
  })
  void aThresholdSwitchesItsOwnAlertOn(String threshold, String value, String alert) {
    String others =
        ALL_OFF.replace(threshold + ": null, ", "").replace(", " + threshold + ": null", "");
    SmallCompany company = alerts(others + ", " + threshold + ": " + value);
    assertThat(names(rules(company, "fraud"))).containsExactly(alert);
  }

  @Test
  void withoutThresholdsThereIsNoObject() {
    assertThat(render(alerts(ALL_OFF).target("fraud"))).isEmpty();
  }

  @Test
  void aJobThatIsNotMonitoredHasNoAlerts() {
    assertThat(rules(COMPANY.job("fraud", "monitoring: {enabled: false}"), "fraud")).isEmpty();
  }

  @Test
  void thresholdsStandInTheExpressions() {
    SmallCompany company =
        alerts(
            "restarts: 4, failedCheckpoints: 5, checkpointDurationRatio: 0.7, heapUsed: 0.9, pendingRecords: 5000000");
    assertThat(expression(company, "FlinkJobRestarting"))
        .isEqualTo(
            "max by (namespace, app, job_name) (increase(flink_jobmanager_job_numRestarts{namespace=\"payments\",app=\"fraud\"}[15m])) >= 4");
    assertThat(expression(company, "FlinkCheckpointsFailing")).endsWith("[30m])) >= 5");
    assertThat(expression(company, "FlinkCheckpointSlow")).endsWith(") > 420000");
    assertThat(expression(company, "FlinkTaskManagerHeap")).endsWith(") > 0.9");
    assertThat(expression(company, "FlinkSourceLag"))
        .isEqualTo(
            "sum by (namespace, app, job_name) (flink_taskmanager_job_task_operator_pendingRecords{namespace=\"payments\",app=\"fraud\"}) > 5000000");
  }

  @Test
  void onlyTheUrgentAlertHasTheJobsSeverity() {
    List<String> severities =
        rules(alerts("severity: info"), "fraud").stream()
            .map(rule -> rule.at("/labels/severity").asText())
            .toList();
    assertThat(severities)
        .containsExactly("info", "warning", "warning", "warning", "warning", "warning");
  }

  @ParameterizedTest
  @CsvSource({"suspended", "retired"})
  void aJobThatStandsStillOnPurposeIsNotMissed(String lifecycle) {
    assertThat(names(rules(COMPANY.job("fraud", "lifecycle: " + lifecycle), "fraud")))
        .doesNotContain("FlinkJobNotRunning")
        .contains("FlinkJobRestarting");
  }

  @Test
  void bothColoursOfABlueGreenJobCount() {
    SmallCompany company = COMPANY.job("fraud", "blueGreen: {deletionDelay: 1min}");
    assertThat(expression(company, "FlinkJobNotRunning"))
        .contains("app=~\"fraud-blue|fraud-green\"");
  }

  @Test
  void anOldFlinkIsMeasuredByItsUptime() {
    SmallCompany company =
        COMPANY.bareJob("fraud", "runtime: flink-1.15\nartifact: {jar: \"local:///opt/job.jar\"}");
    assertThat(expression(company, "FlinkJobNotRunning")).contains("flink_jobmanager_job_uptime{");
  }

  @Test
  void jobsOfASessionClusterAreToldApartByName() {
    SmallCompany company =
        COMPANY
            .cluster("shared", "")
            .bareJob("daily-sums", "cluster: shared\nartifact: {jar: \"https://a.example/j.jar\"}")
            .bareJob(
                "hourly",
                "cluster: shared\nartifact: {jar: \"https://a.example/j.jar\"}\n"
                    + "monitoring: {enabled: false}");
    List<JsonNode> rules = rules(company, "shared");
    assertThat(rules.get(0).path("expr").asText())
        .isEqualTo(
            "absent(flink_jobmanager_job_runningTime{namespace=\"payments\",app=\"shared\",job_name=~\"daily.sums\"} > 0)");
    assertThat(rules).noneMatch(rule -> rule.at("/labels/flink_job").asText().equals("hourly"));
    assertThat(names(rules)).endsWith("FlinkTaskManagerHeap");
  }

  @Test
  void anAlertsOriginIsItsThreshold() {
    Target target = alerts("restarts: 9").target("fraud", Tracing.ON);
    var origin = render(target).get(0).origins().of("/spec/groups/0/rules/1/expr").orElseThrow();
    assertThat(origin.leaves().get(0).path()).isEqualTo("monitoring.alerts.restarts");
  }
}
