package dev.weir.check.flink;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.Version;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The operator's resource knows a closed list of Flink versions (facts: Flink operator, Flink
 * version support, rules D2 and D3).
 */
final class FlinkVersions implements JobCheck {

  private static final TreeMap<Version, Version> NEWEST =
      new TreeMap<>(
          Map.of(
              Version.of(1, 0), Version.of(1, 16),
              Version.of(1, 4), Version.of(1, 17),
              Version.of(1, 6), Version.of(1, 18),
              Version.of(1, 7), Version.of(1, 19),
              Version.of(1, 10), Version.of(1, 20),
              Version.of(1, 11), Version.of(2, 0),
              Version.of(1, 13), Version.of(2, 2),
              Version.of(1, 16), Version.of(2, 4)));

  /** From a release on, every version up to this one is deprecated. */
  private static final TreeMap<Version, Version> DEPRECATED =
      new TreeMap<>(
          Map.of(
              Version.of(1, 10), Version.of(1, 15),
              Version.of(1, 11), Version.of(1, 16),
              Version.of(1, 13), Version.of(1, 18)));

  @Override
  public List<Diagnostic> check(JobScope scope) {
    Version operator = scope.dialect().apacheBase();
    Version newest = NEWEST.floorEntry(operator).getValue();
    Version flink = scope.flink();
    boolean tooNew = !newest.atLeast(flink.major(), flink.minor());
    boolean tooOld = operator.atLeast(1, 7) && !flink.atLeast(1, 15);
    if (tooNew || tooOld) {
      return List.of(refused(scope, newest));
    }
    Map.Entry<Version, Version> deprecated = DEPRECATED.floorEntry(operator);
    boolean onItsWayOut =
        deprecated != null && deprecated.getValue().atLeast(flink.major(), flink.minor());
    return onItsWayOut && !scope.dialect().isEmr() ? List.of(old(scope)) : List.of();
  }

  private static Diagnostic refused(JobScope scope, Version newest) {
    return Diagnostic.of(
        FlinkCodes.VERSION,
        scope.runtime().leaf().location(),
        scope.runtime().name() + " is Flink " + scope.flink().asMinor(),
        "a version that " + scope.dialect() + " takes: 1.15 to " + newest.asMinor(),
        "choose another runtime, or upgrade the operator of " + scope.environment().name());
  }

  private static Diagnostic old(JobScope scope) {
    return Diagnostic.of(
        FlinkCodes.VERSION_DEPRECATED,
        scope.runtime().leaf().location(),
        scope.runtime().name() + " is Flink " + scope.flink().asMinor(),
        "a version that " + scope.dialect() + " still supports",
        "plan the move to a newer runtime");
  }
}
