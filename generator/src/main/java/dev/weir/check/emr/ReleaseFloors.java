package dev.weir.check.emr;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.model.Version;
import dev.weir.resolve.EmrRelease;
import dev.weir.resolve.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When each of EMR's features came, and one that went (facts: EMR on EKS, features by release). */
final class ReleaseFloors implements JobCheck {

  private static final Version V6_14 = new Version(6, 14, 0);
  private static final Version V6_15 = new Version(6, 15, 0);
  private static final Version V7_2 = new Version(7, 2, 0);
  private static final String AUTOTUNE = "kubernetes.operator.job.autoscaler.autotune.";

  /** A field and the first release that has it. */
  private record Since(String path, Version release) {}

  private static final List<Since> FIELDS =
      List.of(
          new Since("state.localRecovery.enabled", V6_14),
          new Since("state.changelog", V6_14),
          new Since("restartStrategy.failover", V6_14),
          new Since("state.localRecovery.ebs", V6_15),
          new Since("emr.glueCatalog", V6_15),
          new Since("emr.gracefulDecommission", V6_15),
          new Since("emr.combinedRestart", V6_15),
          new Since("emr.hudi", V7_2));

  @Override
  public List<Diagnostic> check(JobScope scope) {
    Optional<EmrRelease> release = scope.runtime().release();
    if (release.isEmpty()) {
      return List.of();
    }
    List<Diagnostic> findings = new ArrayList<>();
    Version version = release.get().version();
    for (Since since : FIELDS) {
      scope
          .said(since.path)
          .filter(leaf -> version.compareTo(since.release) < 0 && !leaf.value().equals("false"))
          .ifPresent(leaf -> findings.add(early(leaf.location(), since.path, version, since)));
    }
    if (scope.isSessionCluster() && version.compareTo(V6_15) < 0) {
      Location at = scope.job().declared().location();
      findings.add(early(at, "a session cluster", version, new Since("", V6_15)));
    }
    autotune(scope, version, findings);
    return findings;
  }

  private static Diagnostic early(Location at, String what, Version version, Since since) {
    return Diagnostic.of(
        EmrCodes.RELEASE_FLOOR,
        at,
        what + " with EMR " + version,
        "EMR " + since.release + " or newer",
        "choose a newer runtime, or remove it");
  }

  private static void autotune(JobScope scope, Version version, List<Diagnostic> findings) {
    if (version.compareTo(V6_14) >= 0 && version.compareTo(V7_2) < 0) {
      return;
    }
    scope
        .said("autoscaler.autotune")
        .map(Leaf::location)
        .ifPresent(at -> findings.add(autotune(at, "autoscaler.autotune", version)));
    scope.job().flinkConfiguration().values().stream()
        .filter(entry -> entry.writtenKey().startsWith(AUTOTUNE))
        .forEach(
            entry -> findings.add(autotune(entry.leaf().location(), entry.writtenKey(), version)));
  }

  private static Diagnostic autotune(Location at, String what, Version version) {
    return Diagnostic.of(
        EmrCodes.RELEASE_FLOOR,
        at,
        what + " with EMR " + version,
        "EMR 6.14.0 to 7.1.0; from 7.2.0 the operator measures restarts itself",
        "use autoscaler.trackRestartTime: true");
  }
}
