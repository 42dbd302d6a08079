package dev.weir.manifest.flink;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.EnvironmentSpec.Yunikorn;
import dev.weir.manifest.Trees;
import dev.weir.manifest.sizing.Amount;
import dev.weir.manifest.sizing.PodSize;
import dev.weir.manifest.sizing.Sizing;
import dev.weir.manifest.sizing.WorkloadSize;
import dev.weir.model.FlinkDuration;
import dev.weir.model.MemorySize;
import dev.weir.model.ShortName;
import dev.weir.resolve.JobSettings.Scheduling;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Labels and annotations by which YuniKorn knows a workload, its queue and, with gang scheduling,
 * its room (facts: tenancy, YuniKorn).
 */
record YuniKorn(Map<String, String> labels, Map<String, String> annotations) {

  private static final String PREFIX = "yunikorn.apache.org/";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Empty where the environment has no YuniKorn or nobody names a queue. */
  static Optional<YuniKorn> of(PodContext pod) {
    Optional<Yunikorn> offered = pod.cluster().environment().spec().yunikorn();
    Optional<Scheduling> said = pod.settings().scheduling();
    String team = pod.cluster().target().team().name();
    return offered
        .flatMap(
            yunikorn ->
                said.flatMap(Scheduling::queue)
                    .or(() -> Optional.ofNullable(yunikorn.teams().get(team))))
        .map(queue -> new YuniKorn(labels(pod, queue), annotations(pod)));
  }

  private static Map<String, String> labels(PodContext pod, String queue) {
    Map<String, String> labels = new TreeMap<>();
    String id = pod.cluster().target().namespace() + "-" + pod.cluster().job().name();
    labels.put(PREFIX + "app-id", ShortName.within(63, id));
    labels.put(PREFIX + "queue", queue);
    return labels;
  }

  private static Map<String, String> annotations(PodContext pod) {
    Map<String, String> annotations = new TreeMap<>();
    Optional<Scheduling> scheduling = pod.settings().scheduling();
    if (scheduling.flatMap(Scheduling::gang).orElse(false)) {
      annotations.put(PREFIX + "task-group-name", group(pod.role()));
      annotations.put(PREFIX + "task-groups", groups(pod).toString());
      annotations.put(PREFIX + "schedulingPolicyParameters", parameters(scheduling.orElseThrow()));
    }
    return annotations;
  }

  private static String parameters(Scheduling scheduling) {
    String timeout =
        scheduling
            .placeholderTimeout()
            .map(FlinkDuration::seconds)
            .map(seconds -> "placeholderTimeoutInSeconds=" + seconds + " ")
            .orElse("");
    return timeout + "gangSchedulingStyle=" + scheduling.gangStyle().orElse("Soft");
  }

  private static String group(Role role) {
    return role == Role.JOB_MANAGER ? "jm" : "tm";
  }

  private static ArrayNode groups(PodContext pod) {
    JobContext cluster = pod.cluster();
    WorkloadSize size = Sizing.of(cluster.dialect(), cluster.target().workload());
    ArrayNode groups = JSON.arrayNode();
    groups.add(
        group(new PodContext(cluster, Role.JOB_MANAGER), size.jobManagers(), size.jobManager()));
    groups.add(
        group(
            new PodContext(cluster, Role.TASK_MANAGER),
            Sizing.taskManagersAtStart(cluster.target().workload()),
            size.taskManager()));
    return groups;
  }

  /** Placeholders have to look like the pods whose room they keep, sidecars included. */
  private static ObjectNode group(PodContext pod, int members, PodSize size) {
    ObjectNode group = JSON.objectNode();
    group.put("name", group(pod.role()));
    group.put("minMember", members);
    Amount requests = size.effective().requests();
    ObjectNode room = group.putObject("minResource");
    room.put("cpu", requests.cpu() + "m");
    room.put("memory", new MemorySize(requests.memory()).asQuantity());
    Placements placements = Placements.of(pod);
    if (!placements.nodeSelector().isEmpty()) {
      ObjectNode selector = group.putObject("nodeSelector");
      placements.nodeSelector().forEach(selector::put);
    }
    if (!placements.tolerations().isEmpty()) {
      ArrayNode tolerations = group.putArray("tolerations");
      placements.tolerations().forEach(toleration -> tolerations.add(Trees.of(toleration)));
    }
    return group;
  }
}
