package dev.weir.manifest.flink;

import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.resolve.ResolvedJob;
import java.util.List;

/** Where the fields of a FlinkDeployment come from, but for its options and its job. */
final class DeploymentOrigins {

  private DeploymentOrigins() {}

  static void record(JobContext context, OriginRecorder origins) {
    ResolvedJob job = context.job();
    origins.put("", () -> Origin.rule("one resource for each workload", job.declared()));
    metadata(job, origins);
    runtime(job, origins);
    origins.put(
        "/spec/serviceAccount",
        () -> Origin.rule("one ServiceAccount for each workload", job.declared()));
    origins.put(
        "/spec/executionRoleArn",
        () ->
            Origin.rule(
                "the role computed from environment, team and workload",
                job.leaf("emr.executionRoleArn")));
    origins.put("/spec/mode", () -> Origin.input(job.leaf("mode")));
    origins.put(
        "/spec/flinkConfiguration",
        () -> Origin.rule("options from fields and flinkConfiguration", job.declared()));
    origins.put("/spec/logConfiguration", () -> Origin.input(job.leaf("logging")));
    origins.put("/spec/restartNonce", () -> Origin.input(job.leaf("operations.restartNonce")));
    process(context, Role.JOB_MANAGER, origins);
    process(context, Role.TASK_MANAGER, origins);
  }

  private static void metadata(ResolvedJob job, OriginRecorder origins) {
    origins.put("/metadata/name", () -> Origin.input(job.declared()));
    origins.put(
        "/metadata/labels",
        () -> Origin.rule("labels of platform, team and workload", job.leaf("labels")));
    origins.put(
        "/metadata/annotations",
        () -> Origin.rule("owners, contact and Argo CD's guards", job.leaf("annotations")));
  }

  private static void runtime(ResolvedJob job, OriginRecorder origins) {
    for (String field : List.of("image", "flinkVersion", "emrReleaseLabel")) {
      origins.put(
          "/spec/" + field,
          () -> Origin.rule("what the runtime is on this operator", job.runtime().leaf()));
    }
    origins.put(
        "/spec/imagePullPolicy",
        () -> Origin.rule("fixed tags are pulled once, EMR's labels always", job.runtime().leaf()));
  }

  private static void process(JobContext context, Role role, OriginRecorder origins) {
    ResolvedJob job = context.job();
    String at = "/spec/" + role.field();
    String from = "resources." + role.field();
    for (String field : List.of("cpu", "memory", "ephemeralStorage")) {
      origins.put(at + "/resource/" + field, () -> Origin.input(job.leaf(from + "." + field)));
    }
    origins.put(at, () -> Origin.input(job.leaf(from)));
    origins.put(at + "/replicas", () -> Origin.input(job.leaf(from + ".replicas")));
    origins.put(
        at + "/storageDir",
        () ->
            Origin.rule("state lives under environment, team and state key", job.leaf("stateKey")));
    origins.put(
        at + "/highAvailabilityEnabled", () -> Origin.input(job.leaf("highAvailability.type")));
    PodOrigins.record(new PodContext(context, role), at + "/podTemplate", origins);
  }
}
