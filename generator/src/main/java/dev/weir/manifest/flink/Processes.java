package dev.weir.manifest.flink;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Tracing;
import dev.weir.manifest.flink.FlinkObject.ProcessSpec;
import dev.weir.manifest.flink.FlinkObject.Resource;
import dev.weir.model.MemorySize;
import dev.weir.resolve.JobSettings;
import java.math.BigDecimal;
import java.util.Optional;

/** The JobManager's and the TaskManager's blocks of a FlinkDeployment. */
final class Processes {

  private Processes() {}

  static ProcessSpec jobManager(JobContext context, FieldOrigins origins) {
    JobSettings.JobManager said = context.settings().resources().jobManager();
    boolean emr = context.dialect().isEmr();
    boolean emrHa = emr && context.settings().highAvailability().type().equals("kubernetes");
    Resource resource = resource(context, said.memory(), cpu(said.cpu()), said.ephemeralStorage());
    record(resource, Role.JOB_MANAGER, origins);
    String at = "/spec/" + Role.JOB_MANAGER.field();
    origins.said(at + "/replicas", "resources.jobManager.replicas", said.replicas());
    origins.rule(at + "/storageDir", JobPaths.RULE, "stateKey");
    origins.rule(
        at + "/highAvailabilityEnabled",
        "EMR's own switch of high availability over Kubernetes",
        "highAvailability.type");
    return new ProcessSpec(
        resource,
        Optional.of(said.replicas()),
        template(context, Role.JOB_MANAGER, origins),
        emr ? Optional.of(emrHa) : Optional.empty(),
        emrHa ? Optional.of(context.paths().highAvailability()) : Optional.empty());
  }

  static ProcessSpec taskManager(JobContext context, FieldOrigins origins) {
    JobSettings.TaskManager said = context.settings().resources().taskManager();
    Resource resource = resource(context, said.memory(), cpu(said.cpu()), said.ephemeralStorage());
    record(resource, Role.TASK_MANAGER, origins);
    origins.input("/spec/taskManager/replicas", "resources.taskManager.replicas");
    return new ProcessSpec(
        resource,
        context.since(1, replicas(context.settings())),
        template(context, Role.TASK_MANAGER, origins),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * A number in Git would fight a HorizontalPodAutoscaler, and in native mode it would change the
   * parallelism and nothing else (facts: Flink operator, jobManager and taskManager).
   */
  private static Optional<Integer> replicas(JobSettings settings) {
    return settings
        .resources()
        .taskManager()
        .replicas()
        .filter(r -> !settings.isNative() && settings.horizontalPodAutoscaler().isEmpty());
  }

  private static Resource resource(
      JobContext context, MemorySize memory, Number cpu, Optional<String> disk) {
    // Operators before 1.7 read Flink's units alone (facts: text parsing of memory values).
    String text = context.operatorAtLeast(7) ? memory.asQuantity() : memory.asFlink();
    return new Resource(text, cpu, context.since(5, disk));
  }

  /** 1 and not 1.0: what a person would write. */
  private static Number cpu(double cores) {
    BigDecimal plain = BigDecimal.valueOf(cores).stripTrailingZeros();
    return plain.scale() <= 0 ? (Number) plain.intValueExact() : plain;
  }

  private static ObjectNode template(JobContext context, Role role, FieldOrigins origins) {
    PodContext pod = new PodContext(context, role);
    ObjectNode template = PodTemplates.of(pod);
    if (context.target().tracing() == Tracing.ON) {
      new PodOrigins(pod, origins).record("/spec/" + role.field() + "/podTemplate", template);
    }
    return template;
  }

  private static void record(Resource resource, Role role, FieldOrigins origins) {
    String at = "/spec/" + role.field() + "/resource";
    String from = "resources." + role.field();
    origins.said(at + "/cpu", from + ".cpu", resource.cpu());
    origins.said(at + "/memory", from + ".memory", resource.memory());
    origins.input(at + "/ephemeralStorage", from + ".ephemeralStorage");
  }
}
