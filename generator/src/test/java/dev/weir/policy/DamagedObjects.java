package dev.weir.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Manifest;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The example's objects with something in each that a rule refuses. */
final class DamagedObjects {

  private static final Map<String, Consumer<ObjectNode>> DAMAGE =
      Map.of(
          "FlinkDeployment", DamagedObjects::shareTheNode,
          "NetworkPolicy", DamagedObjects::openTheWorld,
          "Namespace", DamagedObjects::hideWarnings);

  private DamagedObjects() {}

  static PolicyUnit of(PolicyUnit unit) {
    List<Manifest> damaged = unit.objects().stream().map(DamagedObjects::of).toList();
    return ExampleUnits.unit(unit.environment(), unit.team(), unit.workload(), damaged);
  }

  private static Manifest of(Manifest object) {
    ObjectNode tree = object.tree().deepCopy();
    DAMAGE.getOrDefault(object.key().kind(), none -> {}).accept(tree);
    return Manifest.of(object.unit(), tree);
  }

  private static void shareTheNode(ObjectNode tree) {
    tree.withObject("/spec/podTemplate/spec").put("hostNetwork", true).put("hostPID", true);
    tree.withObject("/spec/flinkConfiguration").put("kubernetes.hostnetwork.enabled", "true");
  }

  private static void openTheWorld(ObjectNode tree) {
    ObjectNode rule = tree.withArray("/spec/egress").addObject();
    rule.putArray("to").addObject().putObject("ipBlock").put("cidr", "0.0.0.0/0");
    rule.putArray("ports").addObject().put("port", 25);
  }

  private static void hideWarnings(ObjectNode tree) {
    tree.withObject("/metadata/labels").remove("pod-security.kubernetes.io/warn");
  }
}
