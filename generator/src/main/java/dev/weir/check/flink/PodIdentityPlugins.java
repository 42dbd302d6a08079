package dev.weir.check.flink;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.Version;
import dev.weir.resolve.EmrRelease;
import java.util.List;
import java.util.Optional;

/**
 * Pod Identity needs version 1.12.746 of the AWS SDK (facts: tenancy, EKS Pod Identity). Flink's S3
 * plugins contain 1.12.779 from 1.19.2, 1.20.1 and 2.0.0 on, and before that 1.12.319 or older
 * (found in the plugins 1.16.3, 1.17.2, 1.18.1, 1.19.0, 1.19.2, 1.19.3, 1.20.0, 1.20.1, 2.0.0,
 * 2.1.1, 2.2.0 and 2.3.0). EMR knows Pod Identity from 7.3.0 on.
 */
final class PodIdentityPlugins implements JobCheck {

  private static final Version FIRST_EMR = new Version(7, 3, 0);

  @Override
  public List<Diagnostic> check(JobScope scope) {
    if (scope.environment().usesIrsa()) {
      return List.of();
    }
    Optional<EmrRelease> release = scope.runtime().release();
    if (release.isPresent()) {
      boolean old = release.get().version().compareTo(FIRST_EMR) < 0;
      return old ? List.of(emr(scope, release.get())) : List.of();
    }
    boolean hasPlugin = !scope.runtime().s3Plugins().isEmpty();
    return hasPlugin && !knowsPodIdentity(scope.flink()) ? List.of(apache(scope)) : List.of();
  }

  private static boolean knowsPodIdentity(Version flink) {
    if (flink.atLeast(2, 0)) {
      return true;
    }
    return flink.atLeast(1, 20) ? flink.patch() >= 1 : flink.atLeast(1, 19) && flink.patch() >= 2;
  }

  private static Diagnostic apache(JobScope scope) {
    return Diagnostic.of(
        FlinkCodes.POD_IDENTITY,
        scope.runtimeAt("version"),
        "identity type pod-identity with the S3 plugins of Flink \"" + scope.flink() + "\"",
        "Flink 1.19.2, 1.20.1, 2.0.0 or newer, whose plugins know it",
        "choose a newer runtime, or an image with newer plugins and s3Plugins: []");
  }

  private static Diagnostic emr(JobScope scope, EmrRelease release) {
    return Diagnostic.of(
        FlinkCodes.POD_IDENTITY,
        scope.runtimeAt("release"),
        "identity type pod-identity with EMR \"" + release.version() + "\"",
        "EMR 7.3.0 or newer",
        "choose a newer release");
  }
}
