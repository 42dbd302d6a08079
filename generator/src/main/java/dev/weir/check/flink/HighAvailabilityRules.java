package dev.weir.check.flink;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Severity;
import dev.weir.resolve.JobSettings;
import dev.weir.resolve.JobSettings.Upgrade;
import dev.weir.resolve.JobSettings.Zookeeper;
import java.util.ArrayList;
import java.util.List;

/**
 * What needs high availability to work (facts: Flink operator, rules D6, D7, D24, P15 and historic
 * rules; EMR on EKS, high availability).
 */
final class HighAvailabilityRules implements JobCheck {

  @Override
  public List<Diagnostic> check(JobScope scope) {
    List<Diagnostic> findings = new ArrayList<>();
    boolean on = scope.clusterSettings().highAvailability().isOn();
    if (!on) {
      lastState(scope, findings);
      rollback(scope, findings);
      standbys(scope, findings);
    } else {
      standalone(scope, findings);
      zookeeper(scope, findings);
    }
    healthCheck(scope, findings);
    return findings;
  }

  private static void lastState(JobScope scope, List<Diagnostic> findings) {
    if (scope.isSessionCluster() || !scope.settings().upgradeMode().equals("last-state")) {
      return;
    }
    boolean refused =
        !scope.dialect().apacheBase().atLeast(1, 10) || scope.environment().isJudgedAsProduction();
    Diagnostic finding =
        Diagnostic.of(
            FlinkCodes.NO_HIGH_AVAILABILITY,
            scope.at("upgradeMode"),
            "upgradeMode last-state without high availability",
            "highAvailability kubernetes or zookeeper: its metadata names the last checkpoint",
            "switch highAvailability on, or use upgradeMode: savepoint");
    findings.add(refused ? finding : finding.as(Severity.WARNING));
  }

  private static void rollback(JobScope scope, List<Diagnostic> findings) {
    if (scope.settings().upgrade().flatMap(Upgrade::rollback).orElse(false)) {
      findings.add(
          Diagnostic.of(
              FlinkCodes.NO_HIGH_AVAILABILITY,
              scope.at("upgrade.rollback"),
              "rollback without high availability",
              "highAvailability kubernetes or zookeeper: a rollback starts from its metadata",
              "switch highAvailability on, or rollback off"));
    }
  }

  private static void standbys(JobScope scope, List<Diagnostic> findings) {
    int replicas = scope.settings().resources().jobManager().replicas();
    if (!scope.isSessionJob() && replicas > 1) {
      findings.add(
          Diagnostic.of(
              FlinkCodes.STANDBY_JOB_MANAGERS,
              scope.at("resources.jobManager.replicas"),
              replicas + " JobManagers without high availability",
              "one JobManager: without high availability several cannot choose a leader",
              "use replicas: 1, or switch highAvailability on"));
    }
  }

  private static void standalone(JobScope scope, List<Diagnostic> findings) {
    JobSettings settings = scope.settings();
    boolean broken =
        !settings.isNative()
            && scope.flink().atLeast(2, 0)
            && !scope.dialect().apacheBase().atLeast(1, 16);
    if (broken && !scope.isSessionJob()) {
      findings.add(
          Diagnostic.of(
              FlinkCodes.STANDALONE_HA,
              scope.at("mode"),
              "standalone mode with high availability and Flink " + scope.flink().asMinor(),
              "native mode, or Flink 1.20: "
                  + scope.dialect()
                  + " starts Flink 2 with an argument"
                  + " that it no longer has",
              "use mode: native, or a runtime of Flink 1"));
    }
  }

  private static void zookeeper(JobScope scope, List<Diagnostic> findings) {
    var said = scope.settings().highAvailability();
    boolean servers = said.zookeeper().flatMap(Zookeeper::quorum).isPresent();
    if (!scope.isSessionJob() && said.type().equals("zookeeper") && !servers) {
      findings.add(
          Diagnostic.of(
              FlinkCodes.ZOOKEEPER,
              scope.at("highAvailability.type"),
              "highAvailability zookeeper without a quorum",
              "zookeeper.quorum with host and port of the servers",
              "add zookeeper: {quorum: …}, or use type: kubernetes"));
    }
  }

  private static void healthCheck(JobScope scope, List<Diagnostic> findings) {
    boolean checks = scope.settings().upgrade().flatMap(Upgrade::healthCheck).orElse(false);
    String recovery = "kubernetes.operator.jm-deployment-recovery.enabled";
    if (checks && scope.has(recovery, "false")) {
      findings.add(
          Diagnostic.of(
              FlinkCodes.HEALTH_CHECK,
              scope.at("upgrade.healthCheck"),
              "healthCheck with " + recovery + ": false",
              "recovery of JobManagers, by which a failed health check is mended",
              "remove that option, or the health check"));
    }
  }
}
