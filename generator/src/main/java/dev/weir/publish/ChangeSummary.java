package dev.weir.publish;

import dev.weir.git.PathChange;
import dev.weir.manifest.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a delivery changes, by environment, team and workload, for people. */
final class ChangeSummary {

  private final List<PathChange> changes;

  ChangeSummary(List<PathChange> changes) {
    this.changes = List.copyOf(changes);
  }

  /** One part of a delivery: a workload, or what its team or the platform has besides. */
  private record Part(String environment, String team, String name) {}

  PublishResult.Files files() {
    return new PublishResult.Files(
        count(PathChange.Kind.ADDED),
        count(PathChange.Kind.CHANGED),
        count(PathChange.Kind.REMOVED));
  }

  private int count(PathChange.Kind kind) {
    return (int) changes.stream().filter(change -> change.kind() == kind).count();
  }

  /**
   * As templates see it: for each part the {@code environment}, {@code team} and {@code name},
   * which are empty where none is, the {@code change} in one word, and how many files are {@code
   * added}, {@code changed} and {@code removed}.
   */
  List<Map<String, Object>> parts() {
    SortedMap<Part, Map<PathChange.Kind, Integer>> counts =
        new TreeMap<>(
            Comparator.comparing(Part::environment)
                .thenComparing(Part::team)
                .thenComparing(Part::name));
    for (PathChange change : changes) {
      counts
          .computeIfAbsent(part(change.path()), part -> new EnumMap<>(PathChange.Kind.class))
          .merge(change.kind(), 1, Integer::sum);
    }
    List<Map<String, Object>> parts = new ArrayList<>();
    counts.forEach((part, kinds) -> parts.add(shown(part, kinds)));
    return parts;
  }

  private static Map<String, Object> shown(Part part, Map<PathChange.Kind, Integer> kinds) {
    Map<String, Object> shown = new TreeMap<>();
    shown.put("environment", part.environment());
    shown.put("team", part.team());
    shown.put("name", part.name());
    shown.put("added", kinds.getOrDefault(PathChange.Kind.ADDED, 0));
    shown.put("changed", kinds.getOrDefault(PathChange.Kind.CHANGED, 0));
    shown.put("removed", kinds.getOrDefault(PathChange.Kind.REMOVED, 0));
    shown.put("files", kinds.values().stream().mapToInt(Integer::intValue).sum());
    shown.put("change", word(kinds));
    return shown;
  }

  private static String word(Map<PathChange.Kind, Integer> kinds) {
    if (kinds.size() > 1 || kinds.containsKey(PathChange.Kind.CHANGED)) {
      return "changed";
    }
    return kinds.containsKey(PathChange.Kind.ADDED) ? "added" : "removed";
  }

  private static Part part(String path) {
    String[] parts = path.split("/", -1);
    Optional<Unit> unit = Delivery.unit(path);
    if (unit.isPresent()) {
      Part of = new Part(unit.get().environment(), unit.get().team(), unit.get().workload());
      boolean named = !of.team().isEmpty() || !of.name().isEmpty();
      return named ? of : new Part(of.environment(), "", parts[1]);
    }
    if (parts.length < 3) {
      return new Part(parts[0], "", "");
    }
    boolean ofTeam = parts.length > 3 && parts[1].equals("_argocd");
    return ofTeam ? new Part(parts[0], parts[2], "") : new Part(parts[0], "", parts[1]);
  }
}
