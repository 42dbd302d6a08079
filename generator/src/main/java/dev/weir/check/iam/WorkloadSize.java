package dev.weir.check.iam;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.manifest.Target;
import dev.weir.manifest.Tracing;
import dev.weir.manifest.iam.WorkloadRole;
import dev.weir.resolve.Access;
import dev.weir.resolve.ResolvedJob;
import java.util.List;

/** The role of a workload fits what IAM holds. */
final class WorkloadSize implements JobCheck {

  /** No access of so few and short parts comes near a quota, and nearly all are smaller. */
  private static final int SMALL = 4_000;

  /** Characters of issuer and cluster that leave room for all other names in a trust policy. */
  private static final int ORDINARY_NAMES = 300;

  @Override
  public List<Diagnostic> check(JobScope scope) {
    if (weight(scope) < SMALL) {
      return List.of();
    }
    Target target = new Target(scope.environment(), scope.team(), scope.workload(), Tracing.OFF);
    return WorkloadRole.of(target)
        .map(role -> Sizes.findings(role, at(scope), "name folders instead of many single things"))
        .orElse(List.of());
  }

  /**
   * Grows faster than the size of the role: each part of access in each statement that it makes.
   */
  private static int weight(JobScope scope) {
    var cluster = scope.environment().spec().cluster();
    int names = cluster.oidcIssuer().map(String::length).orElse(0) + cluster.name().length();
    int weight = scope.workload().parts().size() * 100 + (names > ORDINARY_NAMES ? SMALL : 0);
    for (Access line : scope.workload().access()) {
      weight += 100;
      for (Access.Part part : line.read()) {
        weight += 100 + part.value().length();
      }
      for (Access.Part part : line.write()) {
        weight += 100 + part.value().length();
      }
    }
    return weight;
  }

  /** The access of the part that says most of it. */
  private static Location at(JobScope scope) {
    ResolvedJob most = scope.job();
    for (ResolvedJob part : scope.workload().parts()) {
      most = part.access().size() > most.access().size() ? part : most;
    }
    return most.at("access");
  }
}
