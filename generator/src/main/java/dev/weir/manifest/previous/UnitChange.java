package dev.weir.manifest.previous;

import dev.weir.manifest.Unit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Both sides of one unit.
 *
 * @param added files that only the next side has
 * @param removed files that only the previous side has
 * @param changed files of the next side whose bytes are others than before
 */
public record UnitChange(
    DeliveredUnit previous,
    DeliveredUnit next,
    List<DeliveredFile> added,
    List<DeliveredFile> removed,
    List<DeliveredFile> changed) {

  public UnitChange {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
  }

  static UnitChange of(DeliveredUnit previous, DeliveredUnit next) {
    return new UnitChange(
        previous,
        next,
        next.files().values().stream().filter(file -> lacks(previous, file)).toList(),
        previous.files().values().stream().filter(file -> lacks(next, file)).toList(),
        next.files().values().stream()
            .filter(
                file ->
                    Stream.ofNullable(previous.files().get(file.name()))
                        .anyMatch(before -> !before.isSameAs(file)))
            .toList());
  }

  public Unit unit() {
    return next.unit();
  }

  /** Whether anything is added, removed or changed. */
  public boolean differs() {
    return !added.isEmpty() || !removed.isEmpty() || !changed.isEmpty();
  }

  private static boolean lacks(DeliveredUnit unit, DeliveredFile file) {
    return !unit.files().containsKey(file.name());
  }
}
