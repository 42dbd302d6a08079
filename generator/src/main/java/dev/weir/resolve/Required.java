package dev.weir.resolve;

import dev.weir.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values that the baseline always decides: a {@code null} may not take them away. */
final class Required {

  static final List<String> PATHS =
      List.of(
          "mode",
          "parallelism",
          "maxParallelism",
          "resources.jobManager.cpu",
          "resources.jobManager.memory",
          "resources.jobManager.replicas",
          "resources.taskManager.cpu",
          "resources.taskManager.memory",
          "resources.taskManager.slots",
          "highAvailability.type",
          "upgradeMode",
          "lifecycle",
          "state.backend",
          "state.checkpointInterval",
          "state.checkpointTimeout",
          "state.minPause",
          "state.checkpointingMode",
          "state.unaligned",
          "state.incremental",
          "state.retained",
          "state.tolerableFailedCheckpoints",
          "state.changelog",
          "state.fileMerging",
          "state.localRecovery.enabled",
          "restartStrategy.type",
          "placement.spot",
          "placement.spread",
          "placement.disruption",
          "monitoring.enabled",
          "monitoring.interval",
          "monitoring.alerts");

  private Required() {}

  /** One finding for each required path that a null took away, at that null. */
  static List<Diagnostic> removed(Merged.Tree tree) {
    List<Diagnostic> findings = new ArrayList<>();
    for (String path : PATHS) {
      Leaf culprit = culprit(tree, path.split("\\.", -1));
      if (culprit != null
          && findings.stream().noneMatch(f -> f.location().equals(culprit.location()))) {
        findings.add(finding(path, culprit));
      }
    }
    return findings;
  }

  private static Diagnostic finding(String path, Leaf culprit) {
    return Diagnostic.of(
        ResolveCodes.VALUE_REMOVED,
        culprit.location(),
        "\"" + culprit.path() + "\" is taken away by null",
        "a value for " + path + ", without which no job can be rendered",
        culprit
            .overrode()
            .filter(lower -> culprit.path().equals(path) && !lower.value().equals("null"))
            .map(lower -> "remove the line to get " + lower.value() + " back")
            .orElse("remove the line to get the lower layers' value back"));
  }

  private static @Nullable Leaf culprit(Merged.Tree tree, String[] path) {
    Merged at = tree;
    for (String key : path) {
      Merged next = at instanceof Merged.Tree parent ? parent.get(key) : null;
      if (next instanceof Merged.Removed removed) {
        return removed.leaf();
      }
      if (next == null) {
        return at.leaf();
      }
      at = next;
    }
    return null;
  }
}
