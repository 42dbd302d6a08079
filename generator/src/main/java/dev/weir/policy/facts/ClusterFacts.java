package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.model.ImageReference;

/** {@code parsed} of FlinkDeployment and FlinkBlueGreenDeployment. */
record ClusterFacts(OptionFacts options) {

  ObjectNode ofDeployment(ObjectNode tree, Siblings siblings) {
    return of(FlinkCluster.of(tree, "spec"), siblings);
  }

  /** The spec that both colours are made from. */
  ObjectNode ofBlueGreen(ObjectNode tree, Siblings siblings) {
    return of(FlinkCluster.of(tree, "spec", "template", "spec"), siblings);
  }

  private ObjectNode of(FlinkCluster cluster, Siblings siblings) {
    ObjectNode facts = Nodes.JSON.objectNode();
    facts.set("at", cluster.at().json());
    facts.put("mode", cluster.isNative() ? "native" : "standalone");
    runtime(cluster, facts);
    options.put(cluster.options(), facts);
    if (!cluster.isSession()) {
      facts.set("job", JobFacts.of(cluster.spec().path("job"), cluster.at().then("job")));
    }
    facts.put("slots", cluster.slots());
    cluster
        .options()
        .whole("pipeline.max-parallelism")
        .ifPresent(most -> facts.put("maxParallelism", most));
    processes(cluster, siblings, facts);
    return facts;
  }

  private static void runtime(FlinkCluster cluster, ObjectNode facts) {
    Nodes.text(cluster.spec(), "flinkVersion")
        .flatMap(VersionNumbers::of)
        .ifPresent(version -> facts.set("flinkVersion", version));
    Nodes.text(cluster.spec(), "image").ifPresent(image -> facts.set("image", image(image)));
    Nodes.text(cluster.spec(), "emrReleaseLabel").ifPresent(label -> facts.put("release", label));
  }

  private static void processes(FlinkCluster cluster, Siblings siblings, ObjectNode facts) {
    ArrayNode pods = Nodes.JSON.arrayNode();
    for (Role role : Role.values()) {
      ProcessSize size = ProcessSize.of(cluster, role);
      ObjectNode process = facts.putObject(role.field());
      if (role == Role.JOB_MANAGER) {
        process.put("replicas", Nodes.whole(cluster.process(role), "replicas").orElse(1L));
      } else {
        TaskManagerCount count = TaskManagerCount.of(cluster, siblings);
        process.put("replicas", count.replicas()).put("most", count.most());
      }
      process.put("milliCpu", size.requests().cpu()).put("bytes", size.requests().memory());
      pods.add(new PodFacts(cluster, role, size).json());
    }
    facts.set("pods", pods);
  }

  /** A reference with its parts. */
  static ObjectNode image(String text) {
    ImageReference image = ImageReference.of(text);
    ObjectNode facts =
        Nodes.JSON
            .objectNode()
            .put("text", text)
            .put("registry", image.registry())
            .put("repository", image.repository());
    image.tag().ifPresent(tag -> facts.put("tag", tag));
    image.digest().ifPresent(digest -> facts.put("digest", digest));
    return facts;
  }
}
