package dev.weir.manifest.reach;

import dev.weir.config.EnvironmentSpec.Monitoring;
import dev.weir.manifest.Origin;
import dev.weir.resolve.JobSettings;
import dev.weir.resolve.JobSettings.Artifact;
import dev.weir.resolve.JobSettings.LogArchive;
import dev.weir.resolve.JobSettings.Logging;
import dev.weir.resolve.JobSettings.Restore;
import dev.weir.resolve.JobSettings.Savepoint;
import dev.weir.resolve.JobSettings.Snapshots;
import dev.weir.resolve.JobSettings.Sql;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedJob;
import dev.weir.resolve.StateBases;
import dev.weir.resolve.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The buckets that a workload needs for itself, which nobody has to declare as access. */
final class OwnBuckets {

  private final ResolvedEnvironment environment;
  private final List<BucketUse> uses = new ArrayList<>();

  private OwnBuckets(ResolvedEnvironment environment) {
    this.environment = environment;
  }

  /** Of its state, its program, what it starts from, and its archived logs. */
  static List<BucketUse> of(ResolvedEnvironment environment, Workload workload) {
    OwnBuckets buckets = new OwnBuckets(environment);
    buckets.state();
    workload.match(application -> buckets.program(application.cluster()), session -> buckets);
    workload.parts().forEach(buckets::snapshots);
    buckets.logs(workload.cluster());
    return buckets.uses.stream().distinct().toList();
  }

  private void state() {
    StateBases bases = StateBases.of(environment.spec().storage());
    Origin why = Origin.rule("checkpoints, savepoints and leaders are kept in S3");
    Stream.of(bases.checkpoints(), bases.savepoints(), bases.highAvailability(), bases.changelog())
        .forEach(base -> add(base, why));
  }

  /** Pods fetch the program themselves; for session jobs the operator does. */
  private OwnBuckets program(ResolvedJob job) {
    Optional<Artifact> artifact = job.settings().artifact();
    Origin why = Origin.rule("the job's program is fetched from S3", job.leaf("artifact"));
    artifact.flatMap(Artifact::jar).ifPresent(uri -> add(uri, why));
    artifact.flatMap(Artifact::sql).flatMap(Sql::runner).ifPresent(uri -> add(uri, why));
    artifact
        .flatMap(Artifact::python)
        .flatMap(JobSettings.Python::script)
        .ifPresent(uri -> add(uri, why));
    return this;
  }

  private void snapshots(ResolvedJob job) {
    Origin restore = Origin.rule("the job starts from a savepoint in S3", job.leaf("restore"));
    job.settings().restore().flatMap(Restore::from).ifPresent(uri -> add(uri, restore));
    Origin taken = Origin.rule("a savepoint is written to S3", job.leaf("snapshots.take"));
    job.settings().snapshots().map(Snapshots::take).orElse(List.of()).stream()
        .flatMap(take -> take.savepoint().flatMap(Savepoint::path).stream())
        .forEach(uri -> add(uri, taken));
  }

  private void logs(ResolvedJob cluster) {
    boolean archived =
        environment.dialect().isEmr()
            && cluster
                .settings()
                .logging()
                .flatMap(Logging::archive)
                .flatMap(LogArchive::s3)
                .orElse(false);
    if (archived) {
      Origin why =
          Origin.rule("EMR's sidecar archives logs in S3", cluster.leaf("logging.archive.s3"));
      environment
          .spec()
          .monitoring()
          .flatMap(Monitoring::logBucket)
          .flatMap(place -> BucketUse.ofPlace(environment, place, why))
          .ifPresent(uses::add);
    }
  }

  private void add(String uri, Origin why) {
    BucketUse.ofUri(environment, uri, why).ifPresent(uses::add);
  }
}
