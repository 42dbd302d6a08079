package dev.weir.check.argocd;

import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.config.EnvironmentSpec.ArgoCd;
import dev.weir.config.EnvironmentSpec.SyncWindow;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.diagnostic.Suggestion;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.source.Node;
import dev.weir.source.Pointers;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A window that cannot be read makes its whole project invalid: nothing of it is synced. */
final class SyncWindows implements EnvironmentCheck {

  @Override
  public List<Diagnostic> check(ResolvedEnvironment environment) {
    List<SyncWindow> windows =
        environment.spec().argocd().map(ArgoCd::syncWindows).orElse(List.of());
    List<Diagnostic> findings = new ArrayList<>();
    for (int i = 0; i < windows.size(); i++) {
      schedule(environment, i, windows.get(i), findings);
      timeZone(environment, i, windows.get(i), findings);
    }
    return findings;
  }

  private static void schedule(
      ResolvedEnvironment environment, int index, SyncWindow window, List<Diagnostic> findings) {
    CronText.mistake(window.schedule())
        .ifPresent(
            mistake ->
                findings.add(
                    Diagnostic.of(
                        ArgoCdCodes.WINDOW,
                        at(environment, index, "schedule"),
                        "schedule \"" + window.schedule() + "\": " + mistake,
                        "minute, hour, day of month, month and day of week (0 to 6, 0 is Sunday)",
                        "write it like \"0 16 * * 5\"")));
  }

  private static void timeZone(
      ResolvedEnvironment environment, int index, SyncWindow window, List<Diagnostic> findings) {
    if (window.timeZone().isEmpty()) {
      return;
    }
    Set<String> zones = ZoneId.getAvailableZoneIds();
    window
        .timeZone()
        .filter(zone -> !zones.contains(zone))
        .ifPresent(
            zone ->
                findings.add(
                    Diagnostic.of(
                        ArgoCdCodes.WINDOW,
                        at(environment, index, "timeZone"),
                        "time zone \"" + zone + "\"",
                        "the name of a time zone: Europe/Berlin, America/New_York, UTC",
                        Suggestion.action(zone, zones))));
  }

  private static Location at(ResolvedEnvironment environment, int index, String field) {
    Node root = environment.input().file().root();
    String pointer = "/spec/argocd/syncWindows/" + index + "/" + field;
    return Pointers.value(root, pointer)
        .map(Node::location)
        .orElseGet(() -> Pointers.nearestKey(root, pointer));
  }
}
