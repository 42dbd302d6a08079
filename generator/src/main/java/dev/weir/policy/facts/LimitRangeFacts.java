package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.sizing.Quantities;
import java.util.List;

/** {@code parsed} of LimitRange. */
final class LimitRangeFacts {

  private static final double THOUSAND = 1_000;
  private static final Place LIMITS = Place.of("spec", "limits");

  private LimitRangeFacts() {}

  static ObjectNode of(ObjectNode tree) {
    ObjectNode facts = Nodes.JSON.objectNode();
    ArrayNode limits = facts.putArray("limits");
    ArrayNode said = Nodes.list(tree.path("spec"), "limits");
    for (int i = 0; i < said.size(); i++) {
      limits.add(limit(said.get(i), LIMITS.then(i)));
    }
    return facts;
  }

  private static ObjectNode limit(JsonNode said, Place at) {
    ObjectNode limit = Nodes.JSON.objectNode().put("type", said.path("type").asText(""));
    limit.set("at", at.json());
    for (String field : List.of("min", "max", "default", "defaultRequest")) {
      limit.set(field, Amounts.of(said.path(field)).json());
    }
    ObjectNode ratio = limit.putObject("ratio");
    for (String resource : List.of("cpu", "memory")) {
      Quantities.millicores(said.path("maxLimitRequestRatio").path(resource))
          .ifPresent(thousandths -> ratio.put(resource, thousandths / THOUSAND));
    }
    return limit;
  }
}
