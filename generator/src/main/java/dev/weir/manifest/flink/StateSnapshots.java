package dev.weir.manifest.flink;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.Target;
import dev.weir.manifest.Trees;
import dev.weir.manifest.WorkloadConcern;
import dev.weir.manifest.flink.FlinkObject.JobReference;
import dev.weir.manifest.flink.FlinkObject.SavepointSpec;
import dev.weir.manifest.flink.FlinkObject.SnapshotSpec;
import dev.weir.resolve.JobSettings.Savepoint;
import dev.weir.resolve.JobSettings.Snapshot;
import dev.weir.resolve.ResolvedJob;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * FlinkStateSnapshots that a job file asks for. Their data outlives them, they carry their retries
 * explicitly, and Argo CD never prunes them (facts: Flink operator, FlinkStateSnapshot).
 */
final class StateSnapshots implements WorkloadConcern {

  private static final int RETRIES = 3;

  @Override
  public List<Manifest> render(Target target) {
    return target.workload().jobs().stream()
        .flatMap(
            job ->
                job.settings().snapshots().stream()
                    .flatMap(snapshots -> snapshots.take().stream())
                    .map(snapshot -> manifest(target, job, snapshot)))
        .toList();
  }

  private static Manifest manifest(Target target, ResolvedJob job, Snapshot snapshot) {
    JobContext context = new JobContext(target, job);
    OriginRecorder recorder = target.tracing().recorder();
    FieldOrigins origins = new FieldOrigins(job, recorder);
    var metadata =
        new ObjectMetaBuilder(CustomMetadata.of(context, snapshot.name(), origins))
            .addToAnnotations("argocd.argoproj.io/sync-options", "Prune=false,Delete=false")
            .addToAnnotations("argocd.argoproj.io/sync-wave", "3")
            .build();
    record(origins);
    ObjectNode tree =
        Trees.of(FlinkObject.of("FlinkStateSnapshot", metadata, spec(context, snapshot)));
    return Manifest.of(target.unit(), tree, recorder);
  }

  private static void record(FieldOrigins origins) {
    String take = "snapshots.take";
    origins.rule("", "one resource for each snapshot that the job's file asks for", take);
    origins.rule("/metadata/name", "the name of the snapshot", take);
    for (String key : List.of("sync-options", "sync-wave")) {
      origins.rule(
          "/metadata/annotations/argocd.argoproj.io~1" + key,
          "a snapshot comes after its job and is never pruned");
    }
    origins.rule("/spec", "what the job's file asks for, with explicit defaults", take);
  }

  private static SnapshotSpec spec(JobContext context, Snapshot snapshot) {
    boolean exists = snapshot.existing().isPresent();
    Optional<SavepointSpec> savepoint =
        snapshot
            .existing()
            .map(path -> new SavepointSpec(Optional.of(path), Optional.empty(), false, yes()))
            .or(() -> snapshot.savepoint().map(said -> toTake(context, said)));
    Optional<Map<String, Object>> checkpoint = snapshot.checkpoint().map(said -> Map.of());
    return new SnapshotSpec(
        exists ? Optional.empty() : Optional.of(reference(context)),
        savepoint,
        checkpoint,
        exists ? Optional.empty() : Optional.of(snapshot.backoffLimit().orElse(RETRIES)));
  }

  private static SavepointSpec toTake(JobContext context, Savepoint said) {
    return new SavepointSpec(
        said.path().or(() -> Optional.of(context.paths().savepoints())),
        Optional.of(said.format().orElse("CANONICAL")),
        false,
        Optional.empty());
  }

  private static Optional<Boolean> yes() {
    return Optional.of(true);
  }

  private static JobReference reference(JobContext context) {
    return new JobReference(
        context.isSessionJob() ? "FlinkSessionJob" : "FlinkDeployment", context.job().name());
  }
}
