package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Manifest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the other objects of one evaluation say of a cluster: its session jobs, what scales it. */
public final class Siblings {

  private final Map<String, Long> scaled = new HashMap<>();
  private final Map<String, Parallelism> ofSessionJobs = new HashMap<>();

  private Siblings() {}

  /** Of objects that are delivered together. */
  public static Siblings of(List<Manifest> objects) {
    Siblings siblings = new Siblings();
    for (Manifest object : objects) {
      switch (object.key().kind()) {
        case "HorizontalPodAutoscaler" -> siblings.autoscaler(Nodes.object(object.tree(), "spec"));
        case "FlinkSessionJob" -> siblings.sessionJob(Nodes.object(object.tree(), "spec"));
        default -> {}
      }
    }
    return siblings;
  }

  private void autoscaler(ObjectNode spec) {
    JsonNode target = spec.path("scaleTargetRef");
    Nodes.whole(spec, "maxReplicas")
        .ifPresent(most -> scaled.merge(target.path("name").asText(""), most, Math::max));
  }

  private void sessionJob(ObjectNode spec) {
    Configuration own = Configuration.of(spec.path("flinkConfiguration"));
    ofSessionJobs.merge(
        spec.path("deploymentName").asText(""),
        Parallelism.of(own, spec.path("job")),
        Parallelism::plus);
  }

  /** The most TaskManagers that a HorizontalPodAutoscaler makes of a cluster; 0 without one. */
  long scaled(String cluster) {
    return scaled.getOrDefault(cluster, 0L);
  }

  /** What the jobs of a session cluster need together. */
  Parallelism sessionJobs(String cluster) {
    return ofSessionJobs.getOrDefault(cluster, Parallelism.NONE);
  }
}
