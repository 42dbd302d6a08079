package dev.weir.manifest.flink;

import dev.weir.manifest.flink.FlinkObject.CloudWatchLogs;
import dev.weir.manifest.flink.FlinkObject.MonitoringSpec;
import dev.weir.manifest.flink.FlinkObject.Rotation;
import dev.weir.manifest.flink.FlinkObject.S3Logs;
import dev.weir.manifest.flink.FlinkObject.Sidecar;
import dev.weir.manifest.flink.FlinkObject.SidecarLimits;
import dev.weir.resolve.JobSettings.LogArchive;
import dev.weir.resolve.JobSettings.Logging;
import java.util.Optional;

/** EMR's log archive, where the job asks for one and the environment has a place for it. */
final class EmrLogs {

  /**
   * In front of bucket and folder. Which forms EMR takes is nowhere documented; public manifests
   * have both this and none (facts: EMR on EKS, log paths).
   */
  private static final String SCHEME = "s3://";

  private static final String AT = "/spec/monitoringConfiguration";

  private EmrLogs() {}

  static Optional<MonitoringSpec> of(JobContext context, FieldOrigins origins) {
    return context
        .settings()
        .logging()
        .flatMap(Logging::archive)
        .filter(archive -> context.dialect().isEmr())
        .map(archive -> archive(context, archive, origins));
  }

  private static MonitoringSpec archive(
      JobContext context, LogArchive archive, FieldOrigins origins) {
    record(origins);
    LogPlaces places = LogPlaces.of(context.target(), context.job());
    return new MonitoringSpec(
        archive.image(),
        places.s3().map(folder -> new S3Logs(SCHEME + folder)),
        places.cloudWatch().map(logs -> new CloudWatchLogs(logs.group(), logs.prefix())),
        sidecar(archive),
        rotation(archive));
  }

  private static void record(FieldOrigins origins) {
    origins.rule(AT, "the environment's log archive, in a folder of the job", "logging.archive");
    origins.input(AT + "/image", "logging.archive.image");
    origins.input(AT + "/sideCarResources/limits/cpuLimit", "logging.archive.cpu");
    origins.input(AT + "/sideCarResources/limits/memoryLimit", "logging.archive.memory");
    String rotation = AT + "/containerLogRotationConfiguration";
    String rule = "both fields are required; EMR's own value where the job names one alone";
    origins.rule(rotation + "/rotationSize", rule, "logging.archive.rotationSize");
    origins.rule(rotation + "/maxFilesToKeep", rule, "logging.archive.maxFilesToKeep");
  }

  private static Optional<Sidecar> sidecar(LogArchive archive) {
    return archive.cpu().isEmpty() && archive.memory().isEmpty()
        ? Optional.empty()
        : Optional.of(new Sidecar(new SidecarLimits(archive.cpu(), archive.memory())));
  }

  /** Both fields are required together; absent ones get EMR's own defaults. */
  private static Optional<Rotation> rotation(LogArchive archive) {
    return archive.rotationSize().isEmpty() && archive.maxFilesToKeep().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Rotation(
                archive.rotationSize().orElse("2GB"),
                archive.maxFilesToKeep().orElse(10).toString()));
  }
}
