package dev.weir.check.change;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.diagnostic.Subject;
import dev.weir.manifest.ResourceKey;
import dev.weir.manifest.previous.DeliveredFile;
import dev.weir.manifest.previous.DeliveredObject;
import dev.weir.manifest.previous.DeliveredUnit;
import dev.weir.manifest.previous.UnitChange;
import dev.weir.manifest.previous.WorkloadChange;
import dev.weir.resolve.Leaf;
import dev.weir.resolve.ResolvedJob;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An object belongs to one Application for life: each fails on objects of another, and the old one
 * may prune what the new one has just taken over.
 *
 * <p>Only files that came and went are read: one that stays where it is has kept its unit.
 */
final class MovedObjects implements ChangeCheck {

  @Override
  public List<Diagnostic> check(ChangeScope scope) {
    Map<ResourceKey, DeliveredObject> gone = new TreeMap<>();
    for (UnitChange unit : scope.units()) {
      objects(unit.previous(), unit.removed()).forEach(object -> gone.put(object.key(), object));
    }
    if (gone.isEmpty()) {
      return List.of();
    }
    List<Diagnostic> findings = new ArrayList<>();
    for (UnitChange unit : scope.units()) {
      objects(unit.next(), unit.added())
          .forEach(
              object ->
                  Optional.ofNullable(gone.get(object.key()))
                      .filter(before -> !before.unit().equals(object.unit()))
                      .ifPresent(before -> findings.add(finding(scope, before, object))));
    }
    return findings;
  }

  private static Stream<DeliveredObject> objects(DeliveredUnit unit, List<DeliveredFile> files) {
    return files.stream().flatMap(file -> unit.object(file).stream());
  }

  private static Diagnostic finding(
      ChangeScope scope, DeliveredObject before, DeliveredObject after) {
    String name = after.key().toString();
    return Diagnostic.of(
            ChangeCodes.MOVED,
            where(scope, after),
            name + " moves from Application " + owner(before) + " to " + owner(after),
            "one Application for as long as it lives: two that hold it fail, or the old one deletes"
                + " it under the new",
            action(after))
        .about(new Subject(name, ""));
  }

  /** The folder stands for what a person applies, which no Application holds. */
  private static String owner(DeliveredObject object) {
    return object.unit().application().orElse(object.unit().folder());
  }

  private static String action(DeliveredObject after) {
    return after.key().group().equals("flink.apache.org")
        ? "deliver it as retired where it was, then give it a new name with movedFrom and restore"
        : "deliver once without it, see that it is gone, then deliver it in its new place; or give"
            + " it a new name there";
  }

  private static Location where(ChangeScope scope, DeliveredObject after) {
    String team = after.unit().team();
    if (team.isEmpty()) {
      return scope.environmentFile();
    }
    return scope
        .part(team, after.key().name())
        .or(() -> cluster(scope, after))
        .map(ResolvedJob::declared)
        .map(Leaf::location)
        .orElseGet(() -> scope.team(team));
  }

  private static Optional<ResolvedJob> cluster(ChangeScope scope, DeliveredObject object) {
    return scope
        .workload(new WorkloadChange.Name(object.unit().team(), object.unit().workload()))
        .map(workload -> workload.cluster());
  }
}
