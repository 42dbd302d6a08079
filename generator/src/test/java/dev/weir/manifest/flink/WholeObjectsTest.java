package dev.weir.manifest.flink;

import dev.weir.manifest.SmallCompany;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.approvaltests.reporters.AutoApproveReporter;
import org.approvaltests.reporters.QuietReporter;
import org.junit.jupiter.api.Test;

/** Whole Flink objects of telling workloads; {@code -Dweir.update=true} renews what is approved. */
final class WholeObjectsTest {

  private static final String CLUSTER = "resources: {taskManager: {slots: 4, max: 8}}\n";

  @Test
  void smallestOnApache() {
    verify(FlinkObjects.apache("1.15.0").job("totals", ""), "totals");
  }

  @Test
  void smallestOnEmr() {
    verify(FlinkObjects.emr("7.12.0").job("totals", ""), "totals");
  }

  @Test
  void smallestOnAnOldOperator() {
    verify(FlinkObjects.apache("1.4.0").bareJob("totals", old()), "totals");
  }

  @Test
  void sessionClusterWithJobs() {
    SmallCompany company =
        FlinkObjects.apache("1.15.0")
            .cluster("bench", CLUSTER)
            .bareJob("first", inBench("parallelism: 4"))
            .bareJob("second", inBench("upgradeMode: last-state\nautoscaler: {min: 1, max: 8}"));
    verify(company, "bench");
  }

  @Test
  void blueGreenWithIngress() {
    SmallCompany company =
        FlinkObjects.on(
                "{type: apache, version: \"1.15.0\"}",
                "ingress: {className: nginx, domain: flink.acme.example, namespace: ingress}")
            .job("totals", "blueGreen: {abortGracePeriod: 15min}\nui: {ingress: {}}");
    verify(company, "totals");
  }

  @Test
  void standaloneAndReactive() {
    String job =
        """
        mode: standalone
        horizontalPodAutoscaler: {min: 2, max: 6, cpuUtilization: 70}
        resources: {taskManager: {replicas: 3}}
        """;
    verify(FlinkObjects.apache("1.15.0").job("totals", job), "totals");
  }

  @Test
  void pythonOnApache() {
    verify(FlinkObjects.apache("1.15.0").bareJob("enrich", python("/opt/job.py")), "enrich");
  }

  @Test
  void pythonOnEmr() {
    verify(FlinkObjects.emr("7.12.0").bareJob("enrich", python("s3://acme/job.py")), "enrich");
  }

  @Test
  void sqlStatements() {
    String job =
        """
        runtime: flink-1.20
        artifact:
          sql:
            runner: local:///opt/runner.jar
            statements: |
              SELECT 1;
        """;
    verify(FlinkObjects.apache("1.15.0").bareJob("report", job), "report");
  }

  @Test
  void retiredAfterARestore() {
    String job =
        """
        lifecycle: retired
        upgradeMode: last-state
        restore: {from: "s3://acme-state/flink/dev/payments/totals/savepoints/sp-1", id: 2}
        """;
    verify(FlinkObjects.apache("1.15.0").job("totals", job), "totals");
  }

  @Test
  void everythingOn() {
    SmallCompany company =
        FlinkObjects.on(
                "{type: apache, version: \"1.15.0\"}",
                """
                nodePools: [mixed, groups]
                defaultPool: mixed
                priorityClasses: [high]
                yunikorn: {queues: [root.payments], teams: {payments: root.payments}}
                """)
            .bareJob("everything", Everything.JOB);
    verify(company, "everything");
  }

  private static String old() {
    return """
        runtime: flink-1.15
        artifact: {jar: "local:///opt/job.jar"}
        resources: {jobManager: {ephemeralStorage: 1Gi}}
        """;
  }

  private static String inBench(String more) {
    return "cluster: bench\nartifact: {jar: \"https://jars.acme.example/job.jar\"}\n" + more + "\n";
  }

  private static String python(String script) {
    return """
        runtime: flink-1.20
        artifact:
          python: {script: "%s", executable: /usr/bin/python3}
          args: [--topic, orders]
        """
        .formatted(script);
  }

  private static void verify(SmallCompany company, String workload) {
    boolean renew = Boolean.getBoolean("weir.update");
    Approvals.verify(
        FlinkObjects.text(company.target(workload)),
        new Options(renew ? new AutoApproveReporter() : new QuietReporter())
            .forFile()
            .withExtension(".yaml"));
  }
}
