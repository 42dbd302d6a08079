package dev.weir.check.iam;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.manifest.Target;
import dev.weir.manifest.Tracing;
import dev.weir.manifest.iam.WorkloadRole;
import dev.weir.resolve.ResolvedJob;
import java.util.List;

/** The role of a workload fits what IAM holds. */
final class WorkloadSize implements JobCheck {

  @Override
  public List<Diagnostic> check(JobScope scope) {
    Target target = new Target(scope.environment(), scope.team(), scope.workload(), Tracing.OFF);
    return WorkloadRole.of(target)
        .map(role -> Sizes.findings(role, at(scope), "name folders instead of many single things"))
        .orElse(List.of());
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
