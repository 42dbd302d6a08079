package dev.weir.check.access;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Severity;
import dev.weir.manifest.lineage.Direction;
import dev.weir.manifest.lineage.Resource;
import dev.weir.manifest.lineage.Resource.Kind;
import dev.weir.manifest.lineage.Touch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Nothing is asked for twice: a topic or table twice, a folder in another one, or reading what the
 * job writes where writing includes reading.
 */
final class UselessParts implements JobCheck {

  private static final Set<Kind> WRITERS_READ =
      Set.of(Kind.PREFIX, Kind.GLUE_TABLE, Kind.LAKE_TABLE);

  @Override
  public List<Diagnostic> check(JobScope scope) {
    List<Touch> touches =
        Touch.of(scope.environment(), scope.team(), scope.workload(), scope.job());
    Granted reads = new Granted(touches, Direction.READ);
    Granted writes = new Granted(touches, Direction.WRITE);
    List<Diagnostic> findings = new ArrayList<>();
    for (int i = 0; i < touches.size(); i++) {
      Touch touch = touches.get(i);
      Resource resource = touch.edge().resource();
      boolean writing = touch.edge().direction() == Direction.WRITE;
      Optional<Touch> same = (writing ? writes : reads).around(resource, i);
      same.ifPresent(other -> findings.add(finding(touch, other)));
      if (!writing && same.isEmpty() && WRITERS_READ.contains(resource.kind())) {
        writes
            .around(resource, touches.size())
            .ifPresent(other -> findings.add(finding(touch, other).as(Severity.NOTE)));
      }
    }
    return findings;
  }

  private static Diagnostic finding(Touch touch, Touch other) {
    return Diagnostic.of(
        AccessCodes.USELESS,
        touch.part().leaf().location(),
        what(touch) + " is granted already: " + what(other) + " of line " + line(other),
        "each thing once",
        "remove one of them");
  }

  private static String what(Touch touch) {
    String value = touch.part().value();
    String name = value.isEmpty() ? touch.edge().resource().label() : value;
    return touch.edge().direction().word() + " \"" + name + "\"";
  }

  private static int line(Touch touch) {
    return touch.part().leaf().location().line();
  }
}
