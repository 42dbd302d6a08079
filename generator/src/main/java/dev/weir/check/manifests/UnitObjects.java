package dev.weir.check.manifests;

import dev.weir.diagnostic.Location;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.ResourceKey;
import dev.weir.resolve.LayerKind;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The objects of one workload's or one team's units, ready to be checked.
 *
 * @param generated as Weir's builders made them
 * @param delivered the same after patches and templates; untouched ones are the same instances
 * @param traced the delivered ones rendered again with origins; asked only when something is found
 * @param fallback where a finding goes whose field has no origin
 */
public record UnitObjects(
    List<Manifest> generated,
    List<Manifest> delivered,
    Supplier<List<Manifest>> traced,
    Location fallback) {

  private static final String FLINK = "flink.apache.org";

  public UnitObjects {
    generated = List.copyOf(generated);
    delivered = List.copyOf(delivered);
  }

  /**
   * Those that need a strict reading: Flink's kinds, which hold people's pod templates and depend
   * on the operator's release, and whatever a patch or template made. The rest is typed and cannot
   * be wrong in shape.
   */
  List<Manifest> foreign() {
    Set<Manifest> own = Collections.newSetFromMap(new IdentityHashMap<>());
    own.addAll(generated);
    return delivered.stream()
        .filter(manifest -> manifest.key().group().equals(FLINK) || !own.contains(manifest))
        .toList();
  }

  /** The input line that a field of an object came from; nobody edits the baseline. */
  Location where(ResourceKey key, String pointer) {
    Optional<Manifest> object =
        traced.get().stream().filter(manifest -> manifest.key().equals(key)).findFirst();
    return object
        .flatMap(manifest -> manifest.origins().of(pointer))
        .flatMap(
            origin ->
                origin.leaves().stream()
                    .filter(leaf -> leaf.layer() != LayerKind.BASELINE)
                    .findFirst())
        .map(leaf -> leaf.location())
        .filter(UnitObjects::isEditable)
        .orElse(fallback);
  }

  /** Nobody can edit Weir's own baseline: what came from there alone is the object's own. */
  private static boolean isEditable(Location location) {
    return !location.file().isEmpty() && !location.file().startsWith("weir:");
  }
}
