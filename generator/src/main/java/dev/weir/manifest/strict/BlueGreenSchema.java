package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * FlinkBlueGreenDeployment composed from a release's FlinkDeployment, whose spec it wraps (facts:
 * Flink operator, FlinkBlueGreenDeployment).
 */
final class BlueGreenSchema {

  private BlueGreenSchema() {}

  /** The composed schema; it shares the deployment's definitions. */
  static ObjectNode of(ObjectNode deployment, String kind) {
    JsonNode wrapped = deployment.at("/properties/spec");
    ObjectNode closed = object();
    ObjectNode fields = closed.putObject("properties");
    fields.set("spec", spec(wrapped));
    fields.set("status", object());
    ObjectNode root = RootSchema.of(closed, FlinkSchemas.API_VERSION, kind);
    if (deployment.has("$defs")) {
      root.set("$defs", deployment.get("$defs"));
    }
    return root;
  }

  private static ObjectNode spec(JsonNode wrapped) {
    ObjectNode spec = object();
    ObjectNode fields = spec.putObject("properties");
    ObjectNode text = JsonNodeFactory.instance.objectNode().put("type", "string");
    fields.set("configuration", object().set("additionalProperties", text));
    fields.set("ingress", wrapped.at("/properties/ingress"));
    ObjectNode template = fields.putObject("template").put("type", "object");
    ObjectNode parts = template.putObject("properties");
    parts.set("metadata", ObjectMetaSchema.open());
    parts.set("spec", wrapped);
    template.put("additionalProperties", false);
    return spec.put("additionalProperties", false);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode().put("type", "object");
  }
}
