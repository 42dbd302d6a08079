package dev.weir.manifest;

import dev.weir.diagnostic.Location;
import dev.weir.model.Lazy;
import dev.weir.resolve.LayerKind;
import java.util.List;
import java.util.function.Supplier;

/**
 * From fields of objects back to the input lines that they came from.
 *
 * @param traced the objects rendered again with origins; asked only when something is found
 * @param fallback where a finding goes whose field has no origin
 */
public record Whereabouts(Supplier<List<Manifest>> traced, Location fallback) {

  /** The input line that a field of an object came from; nobody edits the baseline. */
  public Location where(ResourceKey key, String pointer) {
    return traced.get().stream()
        .filter(manifest -> manifest.key().equals(key))
        .findFirst()
        .flatMap(manifest -> manifest.origins().of(pointer))
        .flatMap(
            origin ->
                origin.leaves().stream()
                    .filter(leaf -> leaf.layer() != LayerKind.BASELINE)
                    .findFirst())
        .map(leaf -> leaf.location())
        .filter(Whereabouts::isEditable)
        .orElse(fallback);
  }

  /** The same, rendering again at most once: for as long as one unit is judged. */
  public Whereabouts rememberingTraces() {
    return new Whereabouts(new Lazy<>(traced)::get, fallback);
  }

  /** Nobody can edit Weir's own baseline: what came from there alone is the object's own. */
  private static boolean isEditable(Location location) {
    return !location.file().isEmpty() && !location.file().startsWith("weir:");
  }
}
