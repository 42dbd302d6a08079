package dev.weir.check.manifests;

import dev.weir.diagnostic.Location;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.ResourceKey;
import dev.weir.manifest.Whereabouts;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The objects of one workload's or one team's units, ready to be checked.
 *
 * @param generated as Weir's builders made them
 * @param delivered the same after patches and templates; untouched ones are the same instances
 * @param whereabouts where the delivered ones came from
 */
public record UnitObjects(
    List<Manifest> generated, List<Manifest> delivered, Whereabouts whereabouts) {

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
    return whereabouts.where(key, pointer);
  }
}
