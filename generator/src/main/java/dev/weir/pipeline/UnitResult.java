package dev.weir.pipeline;

import dev.weir.check.manifests.ObjectFacts;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.manifest.Unit;
import dev.weir.output.RenderedFile;
import dev.weir.policy.CompanyIndex;
import dev.weir.policy.waiver.Waived;
import java.util.List;
import java.util.Set;

/**
 * One team's tenant unit or one workload, rendered; trees are gone, bytes are left.
 *
 * @param files empty when the unit has an error or nobody asked for files
 * @param objects what the whole environment has to know of everything it delivers
 * @param index the same for the policies over everything
 * @param matchedPatches of its environment's extension
 * @param waived what policies found and waivers excuse
 */
record UnitResult(
    String environment,
    List<RenderedFile> files,
    List<ObjectFacts> objects,
    List<CompanyIndex.Entry> index,
    Set<Integer> matchedPatches,
    List<Waived> waived,
    Diagnostics diagnostics) {

  /**
   * The same without the files of one unit. Its objects stay known, so that what another unit says
   * of them is no reference into nothing.
   */
  UnitResult without(Unit unit) {
    String folder = unit.folder() + "/";
    return new UnitResult(
        environment,
        files.stream().filter(file -> !file.path().startsWith(folder)).toList(),
        objects,
        index,
        matchedPatches,
        waived,
        diagnostics);
  }
}
