package dev.weir.manifest.flink;

import dev.weir.manifest.flink.FlinkObject.ProcessSpec;
import dev.weir.manifest.flink.FlinkObject.Resource;
import dev.weir.model.MemorySize;
import dev.weir.resolve.JobSettings;
import java.util.Optional;

/** The JobManager's and the TaskManager's blocks of a FlinkDeployment. */
final class Processes {

  private Processes() {}

  static ProcessSpec jobManager(JobContext context) {
    JobSettings.JobManager said = context.settings().resources().jobManager();
    JobSettings.HighAvailability ha = context.settings().highAvailability();
    boolean emr = context.dialect().isEmr();
    boolean emrHa = emr && ha.type().equals("kubernetes");
    return new ProcessSpec(
        new Resource(memory(context, said.memory()), said.cpu(), said.ephemeralStorage()),
        Optional.of(said.replicas()),
        PodTemplates.of(new PodContext(context, Role.JOB_MANAGER)),
        emr ? Optional.of(emrHa) : Optional.empty(),
        emrHa ? Optional.of(context.paths().highAvailability()) : Optional.empty());
  }

  static ProcessSpec taskManager(JobContext context) {
    JobSettings.TaskManager said = context.settings().resources().taskManager();
    return new ProcessSpec(
        new Resource(memory(context, said.memory()), said.cpu(), said.ephemeralStorage()),
        context.settings().horizontalPodAutoscaler().isPresent()
            ? Optional.empty()
            : said.replicas(),
        PodTemplates.of(new PodContext(context, Role.TASK_MANAGER)),
        Optional.empty(),
        Optional.empty());
  }

  /** Operators before 1.7 read Flink's units alone (facts: text parsing of memory values). */
  private static String memory(JobContext context, MemorySize memory) {
    return context.dialect().apacheBase().atLeast(1, 7) ? memory.asQuantity() : memory.asFlink();
  }
}
