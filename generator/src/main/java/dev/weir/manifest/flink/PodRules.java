package dev.weir.manifest.flink;

import dev.weir.manifest.Origin;
import dev.weir.resolve.Leaf;
import dev.weir.resolve.ResolvedJob;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The rules by which Weir derives the fields of a pod template, by their paths. */
final class PodRules {

  private static final String MAIN = "spec.containers[" + MainContainer.NAME + "].";
  private static final String RESTRICTED = "what the restricted profile asks of every container";

  private final ResolvedJob job;
  private final MountRules mounts;
  private final Map<String, Origin> byPrefix = new LinkedHashMap<>();

  PodRules(PodContext pod) {
    job = pod.cluster().job();
    mounts = new MountRules(pod.cluster().target());
    metadata();
    placement();
    container();
  }

  /** Why a derived field has its value. */
  Origin of(String path) {
    return copied(path, "metadata.labels.", "podLabels.")
        .or(() -> copied(path, "spec.nodeSelector.", "placement.nodeSelector."))
        .or(() -> copied(path, MAIN + "env[", "env["))
        .or(() -> mounts.of(path))
        .orElseGet(() -> derived(path));
  }

  /** What stands in the pod as it stands in a field of its own. */
  private Optional<Origin> copied(String path, String from, String to) {
    return Optional.of(path)
        .filter(p -> p.startsWith(from))
        .map(p -> job.leaves().get(to + p.substring(from.length())))
        .map(Origin::input);
  }

  private Origin derived(String path) {
    if (path.contains(".securityContext.") && !path.startsWith(MAIN)) {
      return Origin.rule(RESTRICTED);
    }
    return byPrefix.entrySet().stream()
        .filter(rule -> path.startsWith(rule.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> Origin.rule("the pods of a Flink process on this platform"));
  }

  private void metadata() {
    rule("metadata.labels.yunikorn", "the queue of the job or of its team", "scheduling.queue");
    rule("metadata.labels", "labels that never change", FieldOrigins.NAME);
    String gang = "room for all pods before the first one starts";
    rule("metadata.annotations.yunikorn", gang, "scheduling.gang");
    String alone = "keeps node autoscalers away from a lone JobManager";
    rule("metadata.annotations", alone, "placement.disruption");
  }

  private void placement() {
    String selector = "spec.nodeSelector.";
    rule(selector + "kubernetes.io/arch", "an architecture that the image has", "placement");
    input(selector + "topology.kubernetes.io/zone", "placement.zone");
    String capacity = "Spot or on demand, where the pool has both";
    rule(selector + "karpenter.sh/capacity-type", capacity, "placement.spot");
    rule(selector + "eks.amazonaws.com/capacityType", capacity, "placement.spot");
    rule(selector, "the labels of the pool's nodes", "placement.pool");
    rule("spec.tolerations", "the pool's taints, then what the job tolerates", "placement.pool");
    rule("spec.topologySpreadConstraints", "pods of one kind stay apart", "placement.spread");
    input("spec.priorityClassName", "placement.priorityClass");
    rule("spec.schedulerName", "the queue is YuniKorn's", "scheduling.queue");
    byPrefix.put(
        "spec.securityContext",
        Origin.rule("what the restricted profile asks of a pod", job.runtime().leaf()));
  }

  private void container() {
    String readOnly = "security.readOnlyRootFilesystem";
    input(MAIN + "securityContext.readOnlyRootFilesystem", readOnly);
    byPrefix.put(MAIN + "securityContext", Origin.rule(RESTRICTED));
    byPrefix.put(MAIN + "env[AWS_", Origin.rule("the region of the environment's cluster"));
    byPrefix.put(
        MAIN + "env[ENABLE_BUILT_IN_PLUGINS]",
        Origin.rule("the S3 plugins of the runtime", job.runtime().leaf()));
    input(MAIN + "envFrom", "envFrom");
    rule(MAIN + "ports", "the port that the PodMonitor scrapes", "monitoring.enabled");
    byPrefix.put(MAIN, Origin.rule("the container that Flink runs in"));
  }

  private void rule(String prefix, String rule, String path) {
    byPrefix.put(prefix, Origin.rule(rule, job.leaf(path)));
  }

  private void input(String prefix, String path) {
    Leaf leaf = job.leaf(path);
    byPrefix.put(prefix, Origin.input(leaf));
  }
}
