package dev.weir.check.access;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.lineage.Direction;
import dev.weir.manifest.lineage.Resource;
import dev.weir.manifest.lineage.Touch;
import dev.weir.resolve.ResolvedJob;
import dev.weir.resolve.Workload;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The jobs of a session cluster share one identity: what one of them may, all may. */
final class SessionUnion implements JobCheck {

  /** What is done with what. */
  private record Right(Direction direction, Resource resource) {}

  @Override
  public List<Diagnostic> check(JobScope scope) {
    return scope
        .workload()
        .match(application -> Optional.<Diagnostic>empty(), session -> widened(scope, session))
        .stream()
        .toList();
  }

  /** At the first line that gives more to a job before it than the cluster itself gives to all. */
  private static Optional<Diagnostic> widened(JobScope scope, Workload.Session session) {
    Set<Right> rights = new HashSet<>();
    Touch.of(scope.environment(), scope.team(), session, session.cluster())
        .forEach(touch -> rights.add(right(touch)));
    boolean first = true;
    for (ResolvedJob job : session.jobs()) {
      for (Touch touch : Touch.of(scope.environment(), scope.team(), session, job)) {
        boolean more = rights.add(right(touch));
        if (more && !first) {
          return Optional.of(finding(session, touch));
        }
      }
      first = false;
    }
    return Optional.empty();
  }

  private static Right right(Touch touch) {
    return new Right(touch.edge().direction(), touch.edge().resource());
  }

  private static Diagnostic finding(Workload.Session session, Touch touch) {
    return Diagnostic.of(
        AccessCodes.UNION,
        touch.line().leaf().location(),
        "all jobs of session cluster \""
            + session.name()
            + "\" get this access to "
            + touch.line()
            + ", and those of each other",
        "one identity and one network for a session cluster: the union of its jobs' access",
        "give the job a cluster of its own where the others must not have it");
  }
}
