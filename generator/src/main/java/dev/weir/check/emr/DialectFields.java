package dev.weir.check.emr;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Code;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.ConfigurationEntry;
import dev.weir.resolve.Leaf;
import java.util.ArrayList;
import java.util.List;

/**
 * Fields that only one of the two operators has (facts: EMR on EKS, EMR-only fields; Flink
 * operator, FlinkStateSnapshot, FlinkBlueGreenDeployment).
 */
final class DialectFields implements JobCheck {

  private static final List<String> EMR =
      List.of("emr", "state.localRecovery.ebs", "autoscaler.autotune", "logging.archive");

  private static final List<String> APACHE = List.of("snapshots.take", "blueGreen");

  private static final List<String> EMR_OPTIONS =
      List.of(
          "aws.glue.enabled",
          "hudi.enabled",
          "task.local-recovery.ebs.enable",
          "cluster.taskmanager.graceful-decommission.enabled",
          "kubernetes.operator.job.autoscaler.autotune.");

  @Override
  public List<Diagnostic> check(JobScope scope) {
    List<Diagnostic> findings = new ArrayList<>();
    boolean emr = scope.dialect().isEmr();
    for (String path : emr ? APACHE : EMR) {
      scope
          .said(path)
          .ifPresent(
              leaf ->
                  findings.add(
                      finding(scope, emr ? EmrCodes.ONLY_APACHE : EmrCodes.ONLY_EMR, leaf, path)));
    }
    if (!emr) {
      scope.job().flinkConfiguration().entrySet().stream()
          .filter(option -> EMR_OPTIONS.stream().anyMatch(option.getKey()::startsWith))
          .map(option -> option(scope, option.getValue()))
          .forEach(findings::add);
    }
    return findings;
  }

  private static Diagnostic finding(JobScope scope, Code code, Leaf leaf, String path) {
    boolean emr = scope.dialect().isEmr();
    return Diagnostic.of(
        code,
        leaf.location(),
        path + " on " + scope.dialect(),
        "fields that " + scope.dialect() + " has; this one is " + (emr ? "Apache's" : "EMR's"),
        "take it away for "
            + scope.environment().name()
            + ": move it to environments: or tiers:, or keep the job out with runsIn");
  }

  private static Diagnostic option(JobScope scope, ConfigurationEntry entry) {
    return Diagnostic.of(
        EmrCodes.ONLY_EMR,
        entry.leaf().location(),
        entry.writtenKey() + " on " + scope.dialect(),
        "options of Apache's Flink and operator; only EMR knows this one",
        "remove it for " + scope.environment().name());
  }
}
