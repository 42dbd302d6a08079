package dev.weir.manifest.flink;

import dev.weir.resolve.Leaf;
import java.util.List;

/** Where the fields of a FlinkDeployment come from that no part of its spec says itself. */
final class DeploymentOrigins {

  private DeploymentOrigins() {}

  static void record(JobContext context, FieldOrigins origins) {
    origins.rule("", "one resource for each workload", FieldOrigins.NAME);
    Leaf runtime = context.job().runtime().leaf();
    for (String field : List.of("image", "flinkVersion", "emrReleaseLabel")) {
      origins.rule("/spec/" + field, "what the runtime is on this operator", runtime);
    }
    origins.rule(
        "/spec/imagePullPolicy",
        "fixed tags are pulled once, tags that move and EMR's image at each start",
        runtime);
    origins.rule("/spec/serviceAccount", "one ServiceAccount for each workload", FieldOrigins.NAME);
    role(context, origins);
    origins.said("/spec/mode", "mode", context.settings().mode());
    origins.rule("/spec/logConfiguration", "the job's logging in the operator's files", "logging");
    origins.input("/spec/restartNonce", "operations.restartNonce");
  }

  private static void role(JobContext context, FieldOrigins origins) {
    String at = "/spec/executionRoleArn";
    if (context.settings().emr().flatMap(emr -> emr.executionRoleArn()).isPresent()) {
      origins.input(at, "emr.executionRoleArn");
    } else {
      origins.rule(at, "the role computed from environment, team and workload", FieldOrigins.NAME);
    }
  }
}
