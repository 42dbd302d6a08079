package dev.weir.check;

import dev.weir.check.access.AccessChecks;
import dev.weir.check.argocd.ArgoCdChecks;
import dev.weir.check.connection.ConnectionChecks;
import dev.weir.check.emr.EmrChecks;
import dev.weir.check.flink.FlinkChecks;
import dev.weir.check.iam.IamChecks;
import dev.weir.check.installation.InstallationChecks;
import dev.weir.check.network.NetworkChecks;
import dev.weir.check.platform.PlatformChecks;
import dev.weir.check.pods.PodChecks;
import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.TeamCheck;
import java.util.List;
import java.util.stream.Stream;

/** The registry of checks over what the inputs decide; manifests have checks of their own. */
final class Checks {

  private Checks() {}

  /** For every job, session job and session cluster. */
  static List<JobCheck> jobs() {
    return Stream.of(
            FlinkChecks.parts(),
            PodChecks.parts(),
            EmrChecks.parts(),
            PlatformChecks.parts(),
            AccessChecks.parts(),
            ConnectionChecks.parts())
        .flatMap(List::stream)
        .toList();
  }

  /** For the part of a workload that makes pods. */
  static List<JobCheck> workloads() {
    return Stream.of(
            FlinkChecks.clusters(),
            PodChecks.clusters(),
            EmrChecks.clusters(),
            PlatformChecks.clusters(),
            AccessChecks.clusters(),
            NetworkChecks.clusters(),
            IamChecks.clusters(),
            ConnectionChecks.clusters())
        .flatMap(List::stream)
        .toList();
  }

  static List<TeamCheck> teams() {
    return Stream.of(PodChecks.teams(), PlatformChecks.teams(), ArgoCdChecks.teams())
        .flatMap(List::stream)
        .toList();
  }

  static List<EnvironmentCheck> environments() {
    return Stream.of(
            PlatformChecks.environments(),
            AccessChecks.environments(),
            NetworkChecks.environments(),
            IamChecks.environments(),
            ArgoCdChecks.environments(),
            InstallationChecks.environments())
        .flatMap(List::stream)
        .toList();
  }
}
