package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Derives the product's base resources from definitions as the operator's project publishes them.
 */
final class Base {

  static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  static final ObjectMapper JSON = new ObjectMapper();

  private Base() {}

  /** Resource name to JSON text, for the definitions given as YAML by kind. */
  static Map<String, String> resources(List<JsonNode> definitions) throws Exception {
    Map<String, String> files = new LinkedHashMap<>();
    for (JsonNode definition : definitions) {
      String kind = definition.at("/spec/names/kind").asText();
      ObjectNode expanded = expanded(definition);
      List<ObjectNode> pods = cutPodTemplates(expanded);
      files.put(kind + ".json", JSON.writeValueAsString(SharedSchemas.share(expanded)) + "\n");
      if (kind.equals("FlinkDeployment")) {
        ObjectNode pod = SharedSchemas.share(pods.get(0));
        files.put("PodTemplate.json", JSON.writeValueAsString(pod) + "\n");
      }
    }
    return files;
  }

  /** The closed schema before sharing, with its status opened: a status is not ours to write. */
  static ObjectNode expanded(JsonNode definition) {
    SchemaClosing closing = new SchemaClosing();
    JsonNode openApi = definition.at("/spec/versions/0/schema/openAPIV3Schema");
    ObjectNode closed = closing.close((ObjectNode) openApi);
    if (!closing.violations().isEmpty()) {
      throw new AssertionError(closing.violations());
    }
    String kind = definition.at("/spec/names/kind").asText();
    ObjectNode root = RootSchema.of(closed, "flink.apache.org/v1beta1", kind);
    if (root.at("/properties/status").isObject()) {
      ((ObjectNode) root.get("properties")).set("status", object());
    }
    return root;
  }

  /** Takes every pod template out of the schema, leaving any mapping in its place. */
  static List<ObjectNode> cutPodTemplates(JsonNode schema) {
    List<ObjectNode> found = new ArrayList<>();
    for (JsonNode child : schema) {
      found.addAll(cutPodTemplates(child));
    }
    if (schema instanceof ObjectNode fields
        && fields.get("podTemplate") instanceof ObjectNode pod) {
      ((ObjectNode) pod.get("properties")).set("status", object());
      fields.set("podTemplate", object());
      found.add(pod);
    }
    return found;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode().put("type", "object");
  }
}
