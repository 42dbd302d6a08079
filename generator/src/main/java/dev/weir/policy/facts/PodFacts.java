package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The pod that the operator will make for a role of a cluster. */
record PodFacts(FlinkCluster cluster, Role role, ProcessSize size) {

  /** The container that runs Flink. */
  static final String MAIN = "flink-main-container";

  private static final List<String> CONTAINERS = List.of("containers", "initContainers");

  ObjectNode json() {
    PodTemplates templates = PodTemplates.of(cluster, role);
    ObjectNode pod = templates.merged();
    ObjectNode spec = Nodes.object(pod, "spec");
    ObjectNode facts = Nodes.JSON.objectNode().put("role", role.field());
    facts.set("at", templates.at().json());
    facts.set("labels", Nodes.scalars(pod.path("metadata").path("labels")));
    facts.set("annotations", Nodes.scalars(pod.path("metadata").path("annotations")));
    facts.set("containers", containers(templates, spec));
    facts.set("volumes", volumes(templates, spec));
    facts.set("spec", spec);
    return facts;
  }

  private ArrayNode containers(PodTemplates templates, ObjectNode spec) {
    ArrayNode facts = Nodes.JSON.arrayNode();
    boolean found = false;
    for (String list : CONTAINERS) {
      ArrayNode containers = Nodes.list(spec, list);
      for (int i = 0; i < containers.size(); i++) {
        ObjectNode container = Nodes.object(containers.get(i));
        boolean init = list.equals("initContainers");
        boolean main = !init && container.path("name").asText("").equals(MAIN);
        found |= main;
        Place at = templates.element(list, container, i);
        facts.add(new ContainerFacts(this, spec, container).json(at, main, init));
      }
    }
    if (!found) {
      ObjectNode main = Nodes.JSON.objectNode().put("name", MAIN);
      facts.add(new ContainerFacts(this, spec, main).json(templates.at(), true, false));
    }
    return facts;
  }

  private static ArrayNode volumes(PodTemplates templates, ObjectNode spec) {
    ArrayNode facts = Nodes.JSON.arrayNode();
    ArrayNode volumes = Nodes.list(spec, "volumes");
    for (int i = 0; i < volumes.size(); i++) {
      ObjectNode volume = Nodes.object(volumes.get(i));
      ObjectNode fact = facts.addObject().put("name", volume.path("name").asText(""));
      fact.set("at", templates.element("volumes", volume, i).json());
      ArrayNode types = fact.putArray("types");
      volume.fieldNames().forEachRemaining(field -> addType(types, field));
      JsonNode claim = volume.path("persistentVolumeClaim");
      Nodes.text(claim, "claimName").ifPresent(name -> fact.put("claim", name));
    }
    return facts;
  }

  private static void addType(ArrayNode types, String field) {
    if (!field.equals("name")) {
      types.add(field);
    }
  }
}
