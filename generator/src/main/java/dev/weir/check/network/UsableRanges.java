package dev.weir.check.network;

import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.manifest.network.Cidr;
import dev.weir.manifest.network.Peers;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.source.Pointers;
import java.util.ArrayList;
import java.util.List;

/** Every range is one, and holds more than the metadata service of the nodes. */
final class UsableRanges implements EnvironmentCheck {

  @Override
  public List<Diagnostic> check(ResolvedEnvironment environment) {
    List<Diagnostic> findings = new ArrayList<>();
    for (DeclaredRanges declared : DeclaredRanges.of(environment)) {
      for (int i = 0; i < declared.ranges().size(); i++) {
        String range = declared.ranges().get(i);
        Location at = Pointers.nearestKey(environment.input().file().root(), declared.pointer(i));
        if (Cidr.tryParse(range).isEmpty()) {
          findings.add(noRange(at, range, declared.what()));
        } else if (Peers.range(range).isEmpty()) {
          findings.add(metadata(at, range, declared.what()));
        }
      }
    }
    return findings;
  }

  private static Diagnostic noRange(Location at, String range, String what) {
    return Diagnostic.of(
        NetworkCodes.RANGE,
        at,
        "\"" + range + "\" of " + what,
        "an address with the length of its prefix, such as 10.20.0.0/16",
        "correct the range");
  }

  private static Diagnostic metadata(Location at, String range, String what) {
    return Diagnostic.of(
        NetworkCodes.RANGE,
        at,
        "\"" + range + "\" of " + what + ", which is the metadata service of the nodes",
        "ranges that jobs may reach; the credentials of a node are never among them",
        "take it away: jobs have a role of their own");
  }
}
