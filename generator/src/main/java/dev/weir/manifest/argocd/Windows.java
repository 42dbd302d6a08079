package dev.weir.manifest.argocd;

import dev.weir.config.EnvironmentSpec.SyncWindow;
import dev.weir.manifest.argocd.ProjectObject.Window;
import java.util.List;
import java.util.Optional;

/**
 * The environment's sync windows as each project has them. A workload can always be synced by hand,
 * so that whoever is on call can suspend it; teams' namespaces, workloads' identities and Argo CD's
 * own objects are never bound.
 */
final class Windows {

  private Windows() {}

  /** Those of the platform's parts. */
  static Optional<List<Window>> platform(ControlPlane control) {
    String parts = "platform." + control.environment().name() + ".*";
    return some(
        control.said().syncWindows().stream()
            .filter(window -> window.binds("platform"))
            .map(window -> of(window, parts, window.manualSync().orElse(false)))
            .toList());
  }

  /** Those of a team's workloads: all Applications of its project. */
  static Optional<List<Window>> workloads(ControlPlane control) {
    return some(
        control.said().syncWindows().stream()
            .filter(window -> window.binds("workloads"))
            .map(window -> of(window, "*", true))
            .toList());
  }

  private static Window of(SyncWindow window, String applications, boolean manualSync) {
    return new Window(
        window.kind(),
        window.schedule(),
        window.duration(),
        window.timeZone().orElse("UTC"),
        List.of(applications),
        manualSync,
        window.why());
  }

  private static Optional<List<Window>> some(List<Window> windows) {
    return Optional.of(windows).filter(list -> !list.isEmpty());
  }
}
