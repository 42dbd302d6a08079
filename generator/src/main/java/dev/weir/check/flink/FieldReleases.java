package dev.weir.check.flink;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.Version;
import dev.weir.resolve.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fields that need a release of the operator, or of Flink, to have any effect (facts: Flink
 * operator, field introduction summary, autoscaler keys, per-resource options).
 */
final class FieldReleases implements JobCheck {

  /** A field and the first release that has it. */
  private record Since(String path, Version release) {

    Since(String path, int major, int minor) {
      this(path, Version.of(major, minor));
    }
  }

  private static final List<Since> OPERATOR =
      List.of(
          new Since("mode", 1, 2),
          new Since("resources.jobManager.ephemeralStorage", 1, 5),
          new Since("resources.taskManager.ephemeralStorage", 1, 5),
          new Since("upgrade.maxCheckpointAge", 1, 5),
          new Since("snapshots.cleanup", 1, 5),
          new Since("upgrade.savepointOnDeletion", 1, 6),
          new Since("upgrade.drain", 1, 7),
          new Since("operations.checkpointTriggerNonce", 1, 7),
          new Since("snapshots.checkpointEvery", 1, 7),
          new Since("snapshots.checkpointType", 1, 7),
          new Since("restore", 1, 8),
          new Since("ui.ingress.labels", 1, 8),
          new Since("ui.ingress.tls", 1, 8),
          new Since("autoscaler.trackRestartTime", 1, 8),
          new Since("autoscaler.excludedPeriods", 1, 8),
          new Since("autoscaler.memoryTuning", 1, 8),
          new Since("autoscaler.quota", 1, 9),
          new Since("autoscaler.scaleDownInterval", 1, 10),
          new Since("upgrade.cancelForLastState", 1, 10),
          new Since("snapshots.disposeOnDelete", 1, 10),
          new Since("snapshots.resources", 1, 10),
          new Since("snapshots.take", 1, 10),
          new Since("autoscaler.minUtilization", 1, 11),
          new Since("autoscaler.maxUtilization", 1, 11),
          new Since("operations.autoscalerResetNonce", 1, 11),
          new Since("blueGreen", 1, 14));

  private static final List<Since> FLINK =
      List.of(
          new Since("autoscaler", 1, 17),
          new Since("snapshots.checkpointEvery", 1, 17),
          new Since("operations.checkpointTriggerNonce", 1, 17),
          new Since("state.fileMerging", 1, 20));

  /** Kinds that EMR does not have at all have a finding of their own. */
  private static final List<String> EMR_SAYS_MORE = List.of("snapshots.take", "blueGreen");

  @Override
  public List<Diagnostic> check(JobScope scope) {
    List<Diagnostic> findings = new ArrayList<>();
    Version operator = scope.dialect().apacheBase();
    for (Since since : OPERATOR) {
      if (!operator.atLeast(since.release.major(), since.release.minor())) {
        operator(scope, since).ifPresent(findings::add);
      }
    }
    for (Since since : FLINK) {
      if (!scope.flink().atLeast(since.release.major(), since.release.minor())) {
        used(scope, since.path)
            .map(leaf -> oldFlink(scope, leaf, since.path, since.release.asMinor()))
            .ifPresent(findings::add);
      }
    }
    forst(scope).ifPresent(findings::add);
    return findings;
  }

  private static Optional<Diagnostic> operator(JobScope scope, Since since) {
    if (scope.dialect().isEmr() && EMR_SAYS_MORE.contains(since.path)) {
      return Optional.empty();
    }
    return used(scope, since.path).map(leaf -> tooOld(scope, leaf, since));
  }

  private static Optional<Diagnostic> forst(JobScope scope) {
    boolean missing =
        scope.settings().state().backend().equals("forst") && !scope.flink().atLeast(2, 0);
    return missing
        ? Optional.of(
            oldFlink(scope, scope.job().leaf("state.backend"), "state.backend: forst", "2.0"))
        : Optional.empty();
  }

  /** What a person set there; a feature that is switched off needs no release. */
  private static Optional<Leaf> used(JobScope scope, String path) {
    return scope
        .said(path)
        .filter(leaf -> !leaf.value().equals("false") && !leaf.value().equals("native"));
  }

  private static Diagnostic tooOld(JobScope scope, Leaf leaf, Since since) {
    String like =
        scope.dialect().isEmr()
            ? ", which is like Apache's " + scope.dialect().apacheBase().asMinor()
            : "";
    return Diagnostic.of(
        FlinkCodes.OPERATOR_TOO_OLD,
        leaf.location(),
        since.path + " on " + scope.dialect() + like,
        "release " + since.release.asMinor() + " of the operator or newer",
        "take the field away for " + scope.environment().name() + ", or upgrade its operator");
  }

  private static Diagnostic oldFlink(JobScope scope, Leaf leaf, String what, String since) {
    return Diagnostic.of(
        FlinkCodes.FLINK_TOO_OLD,
        leaf.location(),
        what + " with Flink " + scope.flink().asMinor(),
        "Flink " + since + " or newer",
        "choose a newer runtime, or remove the field");
  }
}
