package dev.weir.check.flink;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What goes with which kind of workload (facts: Flink operator, blue-green; historic rules). */
final class Kinds implements JobCheck {

  @Override
  public List<Diagnostic> check(JobScope scope) {
    List<Diagnostic> findings = new ArrayList<>();
    lifecycle(scope).ifPresent(findings::add);
    if (scope.isSessionCluster() && scope.settings().blueGreen().isPresent()) {
      findings.add(
          Diagnostic.of(
              FlinkCodes.BLUE_GREEN,
              scope.at("blueGreen"),
              "blueGreen of a session cluster",
              "blueGreen of a job with a cluster of its own",
              "remove it"));
    }
    readOnly(scope).ifPresent(findings::add);
    return findings;
  }

  /** A standby's suspension is no one's wish and stands in no file. */
  private static Optional<Diagnostic> lifecycle(JobScope scope) {
    Optional<Leaf> said = scope.said("lifecycle").filter(l -> !l.value().equals("running"));
    if (said.isEmpty()) {
      return Optional.empty();
    }
    if (scope.isSessionCluster()) {
      return cluster(scope, said.get());
    }
    boolean refused = !scope.dialect().takesNewJobsSuspended();
    return refused
        ? Optional.of(
            Diagnostic.of(
                FlinkCodes.FIRST_SUSPENDED,
                said.get().location(),
                "lifecycle " + said.get().value() + " on " + scope.dialect(),
                "a first delivery as running: this operator refuses a new job that is suspended",
                "deliver the job as running first"))
        : Optional.empty();
  }

  /** It may say that it is to go, for when no job of its own is there to say so. */
  private static Optional<Diagnostic> cluster(JobScope scope, Leaf said) {
    boolean retired = said.value().equals("retired") && scope.workload().isRetired();
    return retired
        ? Optional.empty()
        : Optional.of(
            Diagnostic.of(
                FlinkCodes.SESSION_LIFECYCLE,
                said.location(),
                "lifecycle " + said.value() + " of a session cluster",
                "lifecycle of its jobs: a session cluster has no job that a savepoint could stop",
                "suspend or retire its jobs; a cluster whose jobs are all retired, or that has"
                    + " none and says lifecycle: retired, may then be removed"));
  }

  /** Switching plugins on links files inside the image (facts: tenancy, Flink images). */
  private static Optional<Diagnostic> readOnly(JobScope scope) {
    boolean readOnly =
        scope.settings().security().flatMap(s -> s.readOnlyRootFilesystem()).orElse(false);
    if (scope.isSessionJob() || !readOnly || scope.runtime().s3Plugins().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Diagnostic.of(
            FlinkCodes.READ_ONLY_PLUGINS,
            scope.at("security.readOnlyRootFilesystem"),
            "a read-only image with S3 plugins to switch on: "
                + String.join(", ", scope.runtime().s3Plugins()),
            "a runtime whose image has its plugins in place: s3Plugins: []",
            "choose such a runtime, or set readOnlyRootFilesystem: false"));
  }
}
