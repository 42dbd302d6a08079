package dev.weir.manifest.reach;

import dev.weir.config.EnvironmentSpec.Monitoring;
import dev.weir.manifest.Origin;
import dev.weir.resolve.Access;
import dev.weir.resolve.JobSettings.LogArchive;
import dev.weir.resolve.JobSettings.Logging;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedJob;
import dev.weir.resolve.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything outside the cluster that a workload's pods connect to. */
final class Needs {

  private Needs() {}

  /** What it needs to run at all, and then what its access lines say. */
  static List<Need> of(ResolvedEnvironment environment, Workload workload) {
    AwsNeeds aws = new AwsNeeds(environment);
    List<Need> needs = new ArrayList<>();
    credentials(environment, aws).ifPresent(needs::add);
    OwnBuckets.of(environment, workload).forEach(use -> needs.add(aws.bucket(use)));
    logs(environment, workload.cluster(), aws).ifPresent(needs::add);
    needs.addAll(Jars.of(workload));
    for (Access line : workload.access()) {
      needs.addAll(SystemNeeds.of(environment, aws, line));
    }
    return needs;
  }

  /** With IRSA pods ask for their role's credentials; otherwise the node's agent does. */
  private static Optional<Need> credentials(ResolvedEnvironment environment, AwsNeeds aws) {
    Origin why = Origin.rule("under identity type irsa pods get their role's credentials from STS");
    return environment.usesIrsa()
        ? Optional.of(aws.of(AwsService.STS, aws.here(), why))
        : Optional.empty();
  }

  /** EMR's sidecar sends logs out of the job's own pods. */
  private static Optional<Need> logs(
      ResolvedEnvironment environment, ResolvedJob cluster, AwsNeeds aws) {
    Origin why =
        Origin.rule(
            "EMR's sidecar archives logs in CloudWatch",
            cluster.leaf("logging.archive.cloudWatch"));
    return cluster
        .settings()
        .logging()
        .flatMap(Logging::archive)
        .flatMap(LogArchive::cloudWatch)
        .filter(on -> on && environment.dialect().isEmr())
        .flatMap(on -> environment.spec().monitoring().flatMap(Monitoring::logGroup))
        .map(group -> aws.of(AwsService.LOGS, aws.here(), why));
  }
}
