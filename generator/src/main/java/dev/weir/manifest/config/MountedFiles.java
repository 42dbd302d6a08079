package dev.weir.manifest.config;

import dev.weir.manifest.Target;
import dev.weir.manifest.config.Mount.Kind;
import dev.weir.manifest.config.Mount.Source;
import dev.weir.model.ShortName;
import dev.weir.resolve.JobSettings.Artifact;
import dev.weir.resolve.JobSettings.Secret;
import dev.weir.resolve.JobSettings.Sql;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedJob;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What pods mount: the counterpart of the objects that this package renders. */
public final class MountedFiles {

  private static final int VOLUME_LIMIT = 63;
  private static final Comparator<Mount> ORDER =
      Comparator.comparing(Mount::volumeName).thenComparing(Mount::mountPath);

  private MountedFiles() {}

  /**
   * Mounts of a workload's pods, sorted by name. The programs of session jobs run in the session
   * cluster's pods, so what those jobs need is mounted there.
   */
  public static List<Mount> of(Target target) {
    return sorted(target.environment(), target.workload().parts().stream());
  }

  /** Mounts that one job or session cluster asks for, sorted by name. */
  public static List<Mount> of(ResolvedEnvironment environment, ResolvedJob job) {
    return sorted(environment, Stream.of(job));
  }

  /** Path of the job's SQL script, whether delivered or in the image; empty when it has none. */
  public static Optional<String> sqlScript(ResolvedJob job) {
    Optional<String> said = job.settings().artifact().flatMap(Artifact::sql).flatMap(Sql::script);
    return DeliveredFile.sql(job).map(DeliveredFile::path).or(() -> said);
  }

  private static List<Mount> sorted(ResolvedEnvironment environment, Stream<ResolvedJob> jobs) {
    return jobs.flatMap(
            job ->
                Stream.of(files(job), secrets(job), ConnectionMounts.of(environment, job))
                    .flatMap(mounts -> mounts))
        .distinct()
        .sorted(ORDER)
        .toList();
  }

  private static Stream<Mount> files(ResolvedJob job) {
    return DeliveredFile.of(job).stream()
        .map(
            file ->
                new Mount(
                    file.volume(),
                    new Source(Kind.CONFIG_MAP, file.configMap()),
                    file.path(),
                    Optional.of(file.key()),
                    true));
  }

  private static Stream<Mount> secrets(ResolvedJob job) {
    return job.settings().secrets().stream()
        .flatMap(secret -> mountPath(job, secret).map(path -> mount(secret, path)).stream());
  }

  /** The driver fills a Secret only while some pod mounts its volume, so it is mounted anyway. */
  private static Optional<String> mountPath(ResolvedJob job, Secret secret) {
    boolean fills = !SecretKeys.of(job, secret.name()).isEmpty();
    return secret.secretProviderClass().isPresent() && fills
        ? secret.mountPath().or(() -> Optional.of("/mnt/secrets-store/" + secret.name()))
        : secret.mountPath();
  }

  private static Mount mount(Secret secret, String path) {
    Kind kind = secret.secretProviderClass().isPresent() ? Kind.SECRET_PROVIDER_CLASS : Kind.SECRET;
    String volume = ShortName.within(VOLUME_LIMIT, "secret-" + secret.name());
    return new Mount(volume, new Source(kind, secret.name()), path, Optional.empty(), true);
  }
}
