package dev.weir.check.change;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.manifest.lineage.Lineage;
import dev.weir.manifest.previous.DeliveredFile;
import dev.weir.manifest.previous.WorkloadChange;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.Workload;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The role of a running job changes before the job does: what is taken away in the same delivery is
 * missing while the old pods still run, and what is added may come after the new ones have started.
 */
final class AccessBothWays implements ChangeCheck {

  private static final String LINEAGE = "lineage.json";

  @Override
  public List<Diagnostic> check(ChangeScope scope) {
    Optional<DeliveredFile> before = scope.change().previous().document(LINEAGE);
    if (!scope.isProduction() || before.isEmpty() || isSame(scope, before.get())) {
      return List.of();
    }
    return before
        .flatMap(DeliveredFile::json)
        .flatMap(Lineage::parse)
        .map(lineage -> compare(scope, lineage))
        .orElseGet(() -> List.of(UnreadableFiles.finding(before.get())));
  }

  private static boolean isSame(ChangeScope scope, DeliveredFile before) {
    return scope.change().next().document(LINEAGE).filter(before::isSameAs).isPresent();
  }

  private static List<Diagnostic> compare(ChangeScope scope, Lineage before) {
    ResolvedEnvironment next = scope.next().orElseThrow();
    Sides sides = new Sides(scope, before, Lineage.of(next));
    return next.teams().stream()
        .flatMap(
            team -> team.workloads().stream().flatMap(w -> sides.compare(team.name(), w).stream()))
        .toList();
  }

  /** An environment's data flows on both sides. */
  private record Sides(ChangeScope scope, Lineage before, Lineage after) {

    Optional<Diagnostic> compare(String team, Workload workload) {
      WorkloadChange.Name name = new WorkloadChange.Name(team, workload.name());
      Touched old = Touched.of(before, name);
      Touched now = Touched.of(after, name);
      List<String> gained = now.without(old);
      List<String> lost = old.without(now);
      return !gained.isEmpty() && !lost.isEmpty() && keepsRunning(scope, name)
          ? Optional.of(finding(name, workload, gained, lost))
          : Optional.empty();
    }
  }

  private static boolean keepsRunning(ChangeScope scope, WorkloadChange.Name name) {
    WorkloadChange both = scope.change().workload(name);
    Set<String> before =
        FlinkJob.of(both.previous().own()).stream()
            .filter(FlinkJob::isRunning)
            .map(FlinkJob::name)
            .collect(Collectors.toSet());
    return FlinkJob.of(both.next().own()).stream()
        .anyMatch(job -> job.isRunning() && before.contains(job.name()));
  }

  private static Diagnostic finding(
      WorkloadChange.Name name, Workload workload, List<String> gained, List<String> lost) {
    return Diagnostic.of(
        ChangeCodes.BOTH_WAYS,
        where(workload),
        "the running job \""
            + name
            + "\" gains "
            + Few.of(gained)
            + " and loses "
            + Few.of(lost)
            + " in one delivery",
        "two deliveries: one that widens its access, then, when the job runs with it, one that"
            + " narrows it; in one, pods lack what they use until the job has restarted",
        "deliver with the old access kept beside the new; take out "
            + Few.of(lost)
            + " in a second delivery");
  }

  private static Location where(Workload workload) {
    return workload.parts().stream()
        .filter(part -> !part.access().isEmpty())
        .findFirst()
        .orElse(workload.cluster())
        .at("access");
  }
}
