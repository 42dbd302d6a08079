package dev.weir.check.flink;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.resolve.JobSettings.Snapshot;
import dev.weir.resolve.JobSettings.Snapshots;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Snapshots on a schedule and by name (facts: Flink operator, rules N1 to N4, P10 and P11). */
final class SnapshotRules implements JobCheck {

  private static final String PERIODIC = "kubernetes.operator.periodic.";

  @Override
  public List<Diagnostic> check(JobScope scope) {
    List<Diagnostic> findings = new ArrayList<>();
    Optional<Snapshots> said = scope.settings().snapshots();
    schedule(scope, said.flatMap(Snapshots::savepointEvery), "savepoint", findings);
    schedule(scope, said.flatMap(Snapshots::checkpointEvery), "checkpoint", findings);
    said.map(Snapshots::take).filter(t -> !t.isEmpty()).ifPresent(t -> take(scope, t, findings));
    return findings;
  }

  private static void schedule(
      JobScope scope, Optional<String> field, String kind, List<Diagnostic> findings) {
    field.ifPresent(
        text ->
            schedule(scope, text, scope.at("snapshots." + kind + "Every"))
                .ifPresent(findings::add));
    scope
        .option(PERIODIC + kind + ".interval")
        .ifPresent(
            entry ->
                schedule(scope, entry.value(), entry.leaf().location()).ifPresent(findings::add));
  }

  private static Optional<Diagnostic> schedule(JobScope scope, String text, Location at) {
    boolean crons = scope.dialect().apacheBase().atLeast(1, 7);
    if (Schedules.isInterval(text) && (crons || !Schedules.isCron(text))) {
      return Optional.empty();
    }
    return Optional.of(
        Diagnostic.of(
            FlinkCodes.SCHEDULE,
            at,
            "snapshots every \"" + text + "\"",
            crons
                ? "a time with its unit, or a Quartz cron of six or seven fields"
                : "a time with its unit",
            crons ? "write it like \"6h\" or \"0 30 2 * * ?\"" : "write it like \"6h\""));
  }

  private static void take(JobScope scope, List<Snapshot> take, List<Diagnostic> findings) {
    if (scope.isSessionCluster()) {
      findings.add(
          finding(scope, "snapshots of a session cluster", "snapshots of its jobs", "move them"));
    }
    if (scope.settings().blueGreen().isPresent()) {
      findings.add(
          finding(
              scope,
              "a named snapshot of a blue-green job",
              "periodic snapshots: nobody knows in advance which colour runs",
              "use savepointEvery, or take blueGreen away"));
    }
    Set<String> names = new HashSet<>();
    for (Snapshot snapshot : take) {
      if (!names.add(snapshot.name())) {
        String found = "two snapshots \"" + snapshot.name() + "\"";
        findings.add(finding(scope, found, "each name once", "rename one of them"));
      }
      if (parts(snapshot) != 1) {
        String found = "snapshot \"" + snapshot.name() + "\" is of " + parts(snapshot) + " kinds";
        String expected = "exactly one of savepoint, checkpoint and existing";
        findings.add(finding(scope, found, expected, "keep one of them"));
      }
    }
  }

  private static long parts(Snapshot snapshot) {
    return Stream.of(snapshot.savepoint(), snapshot.checkpoint(), snapshot.existing())
        .filter(Optional::isPresent)
        .count();
  }

  private static Diagnostic finding(JobScope scope, String found, String expected, String action) {
    return Diagnostic.of(FlinkCodes.SNAPSHOT, scope.at("snapshots.take"), found, expected, action);
  }
}
