package dev.weir.extend;

import dev.weir.diagnostic.Diagnostics;
import dev.weir.manifest.Manifest;
import java.util.List;
import java.util.Set;

/**
 * A unit's objects after the environment's patches, with its templates' extras behind them.
 *
 * @param manifests the generated ones in their order, then the extras
 * @param matchedPatches indices of the patches that matched an object, whether or not they held
 */
public record Extended(
    List<Manifest> manifests, Diagnostics diagnostics, Set<Integer> matchedPatches) {

  public Extended {
    manifests = List.copyOf(manifests);
    matchedPatches = Set.copyOf(matchedPatches);
  }
}
