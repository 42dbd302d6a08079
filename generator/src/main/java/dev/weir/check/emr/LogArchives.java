package dev.weir.check.emr;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.config.EnvironmentSpec.Monitoring;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.JobSettings.LogArchive;
import dev.weir.resolve.JobSettings.Logging;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** EMR's log sidecar has somewhere to write to (facts: EMR on EKS, log configuration). */
final class LogArchives implements JobCheck {

  private static final long KILO = 1000;
  private static final long MOST = 2 * KILO * KILO * KILO;
  private static final long LEAST = 2 * KILO;

  @Override
  public List<Diagnostic> check(JobScope scope) {
    Optional<LogArchive> archive = scope.settings().logging().flatMap(Logging::archive);
    if (archive.isEmpty() || !scope.dialect().isEmr()) {
      return List.of();
    }
    List<Diagnostic> findings = new ArrayList<>();
    Optional<Monitoring> monitoring = scope.environment().spec().monitoring();
    if (archive.get().s3().orElse(false) && monitoring.flatMap(Monitoring::logBucket).isEmpty()) {
      findings.add(placeless(scope, "s3", "logBucket"));
    }
    if (archive.get().cloudWatch().orElse(false)
        && monitoring.flatMap(Monitoring::logGroup).isEmpty()) {
      findings.add(placeless(scope, "cloudWatch", "logGroup"));
    }
    archive
        .get()
        .rotationSize()
        .filter(size -> !isWithin(size))
        .ifPresent(size -> findings.add(rotation(scope, size)));
    return findings;
  }

  private static Diagnostic placeless(JobScope scope, String sink, String field) {
    return Diagnostic.of(
        EmrCodes.LOG_ARCHIVE,
        scope.at("logging.archive." + sink),
        "logging.archive." + sink + " in " + scope.environment().name(),
        "monitoring." + field + " in the environment file",
        "add monitoring." + field + " there, or switch " + sink + " off");
  }

  private static boolean isWithin(String size) {
    if (!size.matches("\\d{1,9}(KB|MB|GB)")) {
      return false;
    }
    long factor =
        size.endsWith("KB") ? KILO : size.endsWith("MB") ? KILO * KILO : KILO * KILO * KILO;
    long bytes = Long.parseLong(size.substring(0, size.length() - 2)) * factor;
    return bytes >= LEAST && bytes <= MOST;
  }

  private static Diagnostic rotation(JobScope scope, String size) {
    return Diagnostic.of(
        EmrCodes.ROTATION,
        scope.at("logging.archive.rotationSize"),
        "rotationSize " + size,
        "2KB to 2GB, in whole numbers",
        "use 2GB or less");
  }
}
