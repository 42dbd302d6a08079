package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Quantity;

/** Closed schemas of fabric8's typed models, by the properties that Jackson finds on them. */
final class ModelSchemas {

  private final ObjectMapper mapper = TypedReader.mapper();

  /** The whole schema of a kind. */
  ObjectNode kind(Class<? extends HasMetadata> type) {
    ObjectNode schema = schema(mapper.constructType(type));
    if (schema.at("/properties/status").isObject()) {
      ((ObjectNode) schema.get("properties")).set("status", typed("object"));
    }
    return SharedSchemas.share(
        RootSchema.of(schema, HasMetadata.getApiVersion(type), HasMetadata.getKind(type)));
  }

  private ObjectNode schema(JavaType type) {
    Class<?> raw = type.getRawClass();
    if (raw == Quantity.class) {
      return union("integer", "number", "string");
    }
    if (raw == IntOrString.class) {
      return union("integer", "string");
    }
    if (raw == ObjectMeta.class) {
      return ObjectMetaSchema.open();
    }
    if (type.isMapLikeType()) {
      return typed("object").set("additionalProperties", schema(type.getContentType()));
    }
    if (type.isCollectionLikeType()) {
      return typed("array").set("items", schema(type.getContentType()));
    }
    return raw.getName().startsWith("io.fabric8.") ? bean(type) : scalar(raw);
  }

  private ObjectNode bean(JavaType type) {
    ObjectNode schema = typed("object");
    ObjectNode fields = schema.putObject("properties");
    for (BeanPropertyDefinition field :
        mapper.getDeserializationConfig().introspect(type).findProperties()) {
      if (field.couldDeserialize()) {
        fields.set(field.getName(), schema(field.getPrimaryType()));
      }
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  private static ObjectNode scalar(Class<?> raw) {
    return switch (raw.getSimpleName()) {
      case "String" -> typed("string");
      case "Boolean" -> typed("boolean");
      case "Integer", "Long" -> typed("integer");
      case "Double" -> typed("number");
      case "Object" -> JsonNodeFactory.instance.objectNode();
      default -> throw new AssertionError(raw);
    };
  }

  private static ObjectNode union(String... types) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    ArrayNode names = schema.putArray("type");
    for (String type : types) {
      names.add(type);
    }
    return schema;
  }

  private static ObjectNode typed(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }
}
