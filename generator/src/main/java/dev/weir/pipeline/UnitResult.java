package dev.weir.pipeline;

import dev.weir.diagnostic.Diagnostics;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.ResourceKey;
import dev.weir.manifest.Unit;
import dev.weir.output.RenderedFile;
import java.util.List;
import java.util.Set;

/**
 * One team's tenant unit or one workload, rendered; trees are gone, bytes are left.
 *
 * @param files empty when the unit has an error
 * @param objects identities of everything it delivers
 * @param matchedPatches of its environment's extension
 */
record UnitResult(
    String environment,
    List<RenderedFile> files,
    List<Delivered> objects,
    Set<Integer> matchedPatches,
    Diagnostics diagnostics) {

  /** An object that is delivered, and where. */
  record Delivered(ResourceKey key, Unit unit) {

    static Delivered of(Manifest manifest) {
      return new Delivered(manifest.key(), manifest.unit());
    }
  }
}
