package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** A statement of a policy document; a single value is a list of one. */
final class StatementFacts {

  private StatementFacts() {}

  static ObjectNode of(JsonNode statement, int place) {
    ObjectNode facts = Nodes.JSON.objectNode().put("at", place);
    facts.put("sid", statement.path("Sid").asText(""));
    facts.put("effect", statement.path("Effect").asText(""));
    facts.set("actions", Nodes.texts(statement.path("Action")));
    facts.set("notActions", Nodes.texts(statement.path("NotAction")));
    facts.set("resources", arns(statement.path("Resource")));
    facts.set("notResources", arns(statement.path("NotResource")));
    facts.set("conditions", conditions(statement.path("Condition")));
    facts.set("principals", principals(statement.path("Principal")));
    return facts;
  }

  private static ArrayNode arns(JsonNode said) {
    ArrayNode arns = Nodes.JSON.arrayNode();
    Nodes.texts(said).forEach(text -> arns.add(ArnFacts.of(text.textValue())));
    return arns;
  }

  private static ArrayNode conditions(JsonNode said) {
    ArrayNode conditions = Nodes.JSON.arrayNode();
    for (Map.Entry<String, JsonNode> operator : Nodes.object(said).properties()) {
      for (Map.Entry<String, JsonNode> key : Nodes.object(operator.getValue()).properties()) {
        conditions
            .addObject()
            .put("operator", operator.getKey())
            .put("key", key.getKey())
            .set("values", Nodes.texts(key.getValue()));
      }
    }
    return conditions;
  }

  private static ArrayNode principals(JsonNode said) {
    ArrayNode principals = Nodes.JSON.arrayNode();
    Nodes.text(said).ifPresent(text -> principals.addObject().put("type", "").put("value", text));
    for (Map.Entry<String, JsonNode> type : Nodes.object(said).properties()) {
      for (JsonNode value : Nodes.texts(type.getValue())) {
        principals.addObject().put("type", type.getKey()).put("value", value.textValue());
      }
    }
    return principals;
  }
}
