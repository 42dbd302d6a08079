package dev.weir.manifest.flink;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.Target;
import dev.weir.manifest.Trees;
import dev.weir.manifest.WorkloadConcern;
import dev.weir.manifest.flink.FlinkObject.SessionJobSpec;
import dev.weir.resolve.JobSettings.Operations;
import dev.weir.resolve.ResolvedJob;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.List;

/** The FlinkSessionJobs of a session cluster. */
final class SessionJobs implements WorkloadConcern {

  @Override
  public List<Manifest> render(Target target) {
    return target
        .workload()
        .match(
            application -> List.of(),
            session -> session.jobs().stream().map(job -> manifest(target, job)).toList());
  }

  private static Manifest manifest(Target target, ResolvedJob job) {
    JobContext context = new JobContext(target, job);
    String cluster = target.workload().name();
    OriginRecorder recorder = target.tracing().recorder();
    FieldOrigins origins = new FieldOrigins(job, recorder);
    origins.rule("", "one resource for each session job", FieldOrigins.NAME);
    origins.rule("/spec/deploymentName", "the cluster that the job names", FieldOrigins.NAME);
    origins.input("/spec/restartNonce", "operations.restartNonce");
    SessionJobSpec spec =
        new SessionJobSpec(
            cluster,
            Jobs.of(context, origins),
            Options.of(context, origins),
            context.settings().operations().flatMap(Operations::restartNonce));
    ObjectMeta metadata = metadata(context, cluster, origins);
    ObjectNode tree = Trees.of(FlinkObject.of("FlinkSessionJob", metadata, spec));
    return Manifest.of(target.unit(), tree, recorder);
  }

  /** The operator's webhook would add this label; in Git it is no drift (facts: diff and drift). */
  private static ObjectMeta metadata(JobContext context, String cluster, FieldOrigins origins) {
    origins.rule(
        "/metadata/labels/target.session",
        "what the operator's webhook would add",
        FieldOrigins.NAME);
    return new ObjectMetaBuilder(CustomMetadata.of(context, context.job().name(), origins))
        .addToLabels("target.session", cluster)
        .build();
  }
}
