package dev.weir.policy.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Documents of IAM's policy language, which stand in objects as texts of JSON. */
final class Documents {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Documents() {}

  /** A document with its statements; without any where the text is no JSON. */
  static ObjectNode of(String name, JsonNode text, Place at) {
    ObjectNode facts = Nodes.JSON.objectNode();
    facts.set("at", at.json());
    facts.put("name", name);
    ArrayNode statements = facts.putArray("statements");
    JsonNode said = read(text).path("Statement");
    if (said.isArray()) {
      for (int i = 0; i < said.size(); i++) {
        statements.add(StatementFacts.of(said.get(i), i));
      }
    } else if (said.isObject()) {
      statements.add(StatementFacts.of(said, 0));
    }
    return facts;
  }

  private static JsonNode read(JsonNode text) {
    if (!text.isTextual()) {
      return text;
    }
    try {
      return MAPPER.readTree(text.textValue());
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
