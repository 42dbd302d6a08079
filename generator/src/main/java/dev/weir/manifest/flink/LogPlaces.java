package dev.weir.manifest.flink;

import dev.weir.config.EnvironmentSpec.Monitoring;
import dev.weir.manifest.Target;
import dev.weir.resolve.JobSettings.LogArchive;
import dev.weir.resolve.JobSettings.Logging;
import dev.weir.resolve.ResolvedJob;
import java.util.Optional;

/**
 * Where EMR archives the logs of a job's pods.
 *
 * @param s3 bucket and folder, without a scheme
 */
public record LogPlaces(Optional<String> s3, Optional<Streams> cloudWatch) {

  private static final LogPlaces NONE = new LogPlaces(Optional.empty(), Optional.empty());

  /**
   * Streams of a log group.
   *
   * @param prefix what their names begin with; a slash, the pod and the stream follow
   */
  public record Streams(String group, String prefix) {}

  /** The places that the job asks for and the environment has; none on the Apache operator. */
  public static LogPlaces of(Target target, ResolvedJob job) {
    return job.settings()
        .logging()
        .flatMap(Logging::archive)
        .filter(archive -> target.environment().dialect().isEmr())
        .map(archive -> of(target, job, archive))
        .orElse(NONE);
  }

  private static LogPlaces of(Target target, ResolvedJob job, LogArchive archive) {
    String folder = target.environment().name() + "/" + target.team().name() + "/" + job.name();
    Optional<Monitoring> monitoring = target.environment().spec().monitoring();
    Optional<String> s3 =
        monitoring
            .flatMap(Monitoring::logBucket)
            .filter(bucket -> archive.s3().orElse(false))
            .map(bucket -> bucket + "/" + folder);
    Optional<Streams> cloudWatch =
        monitoring
            .flatMap(Monitoring::logGroup)
            .filter(group -> archive.cloudWatch().orElse(false))
            .map(group -> new Streams(group, archive.streamPrefix().orElse(folder)));
    return new LogPlaces(s3, cloudWatch);
  }
}
