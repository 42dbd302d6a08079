package dev.weir.check.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.previous.DeliveredEnvironment;
import dev.weir.manifest.previous.DeliveredObject;
import dev.weir.manifest.previous.DeliveredUnit;
import dev.weir.manifest.previous.WorkloadChange;
import dev.weir.resolve.ResolvedJob;
import dev.weir.resolve.ResolvedTeam;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An environment with a promotion takes artifact, runtime and arguments only as they are delivered
 * where it takes its jobs from. What it has already may stay.
 */
final class Promotions implements ChangeCheck {

  private static final List<String> KINDS =
      List.of("FlinkDeployment", "FlinkBlueGreenDeployment", "FlinkSessionJob");

  @Override
  public List<Diagnostic> check(ChangeScope scope) {
    return scope.from().map(from -> check(scope, from)).orElse(List.of());
  }

  private static List<Diagnostic> check(ChangeScope scope, PromotedFrom from) {
    List<Diagnostic> findings = new ArrayList<>();
    for (WorkloadChange change : scope.workloads()) {
      for (DeliveredObject next : objects(change.next().own())) {
        Optional<ResolvedJob> job = scope.part(next.unit().team(), next.key().name());
        if (job.isPresent()) {
          for (PromotedPart part : PromotedPart.all()) {
            Step step = new Step(from, job.get(), part, next);
            if (step.isNew(change.previous().own()) && !step.isDelivered()) {
              findings.add(finding(scope, step));
            }
          }
        }
      }
    }
    return findings;
  }

  private static List<DeliveredObject> objects(DeliveredUnit unit) {
    return KINDS.stream().flatMap(kind -> unit.objects(kind).stream()).toList();
  }

  /** One part of one object on its way to the next environment. */
  private record Step(PromotedFrom from, ResolvedJob job, PromotedPart part, DeliveredObject next) {

    boolean isNew(DeliveredUnit previous) {
      return !valuesIn(previous).equals(Optional.of(part.values(next)));
    }

    boolean isDelivered() {
      Optional<List<JsonNode>> delivered = valuesIn(from.delivered());
      return delivered.equals(Optional.of(part.values(next)))
          || (delivered.isPresent()
              && delivered.equals(valuesIn(from.next()))
              && followsTheSameLines());
    }

    private boolean followsTheSameLines() {
      return from.resolved().teams().stream()
          .filter(team -> team.name().equals(next.unit().team()))
          .map(ResolvedTeam::workloads)
          .flatMap(List::stream)
          .flatMap(workload -> workload.parts().stream())
          .filter(other -> other.name().equals(job.name()))
          .anyMatch(other -> part.lines(other).equals(part.lines(job)));
    }

    private Optional<List<JsonNode>> valuesIn(DeliveredEnvironment environment) {
      return environment.units().stream()
          .filter(unit -> unit.team().equals(next.unit().team()))
          .filter(unit -> unit.workload().equals(next.unit().workload()))
          .map(environment::unit)
          .map(this::valuesIn)
          .flatMap(Optional::stream)
          .findFirst();
    }

    private Optional<List<JsonNode>> valuesIn(DeliveredUnit unit) {
      return objects(unit).stream()
          .filter(object -> Objects.equals(object.key().name(), next.key().name()))
          .map(part::values)
          .findFirst();
    }
  }

  private static Diagnostic finding(ChangeScope scope, Step step) {
    String name = step.next().unit().team() + "/" + step.job().name();
    String from = step.from().resolved().name();
    return Diagnostic.of(
        ChangeCodes.NOT_PROMOTED,
        step.part().place(step.job()),
        "new "
            + step.part().word()
            + " of "
            + name
            + " in "
            + scope.environment()
            + ", which "
            + from
            + " has not been delivered",
        "artifact, runtime and arguments as they are delivered to " + from,
        "deliver the same to " + from + " first, then publish " + scope.environment());
  }
}
