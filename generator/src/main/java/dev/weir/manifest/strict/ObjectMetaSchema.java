package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** ObjectMeta of Kubernetes as a closed schema: what a person writes and what a server fills in. */
final class ObjectMetaSchema {

  private static final String[] TEXTS = {
    "name",
    "generateName",
    "namespace",
    "uid",
    "resourceVersion",
    "selfLink",
    "creationTimestamp",
    "deletionTimestamp"
  };

  private ObjectMetaSchema() {}

  /** The schema without required fields, as in a template. */
  static ObjectNode open() {
    ObjectNode metadata = typed("object");
    ObjectNode fields = metadata.putObject("properties");
    for (String name : TEXTS) {
      fields.set(name, typed("string"));
    }
    for (String name : new String[] {"generation", "deletionGracePeriodSeconds"}) {
      fields.set(name, typed("integer"));
    }
    for (String name : new String[] {"labels", "annotations"}) {
      fields.set(name, typed("object").set("additionalProperties", typed("string")));
    }
    fields.set("finalizers", list(typed("string")));
    fields.set("ownerReferences", list(owner()));
    fields.set("managedFields", list(managed()));
    metadata.put("additionalProperties", false);
    return metadata;
  }

  /**
   * The schema of an object's own metadata: the name is required, and {@code creationTimestamp:
   * null} taken, as many tools write it.
   */
  static ObjectNode named() {
    ObjectNode metadata = open();
    metadata.putArray("required").add("name");
    ObjectNode created = (ObjectNode) metadata.at("/properties/creationTimestamp");
    created.putArray("type").add("string").add("null");
    return metadata;
  }

  private static ObjectNode owner() {
    ObjectNode owner = closed("apiVersion", "kind", "name", "uid");
    ObjectNode fields = (ObjectNode) owner.get("properties");
    fields.set("blockOwnerDeletion", typed("boolean"));
    fields.set("controller", typed("boolean"));
    return owner;
  }

  private static ObjectNode managed() {
    ObjectNode managed =
        closed("apiVersion", "fieldsType", "manager", "operation", "subresource", "time");
    ((ObjectNode) managed.get("properties")).set("fieldsV1", closed());
    return managed;
  }

  private static ObjectNode closed(String... texts) {
    ObjectNode schema = typed("object");
    ObjectNode fields = schema.putObject("properties");
    for (String name : texts) {
      fields.set(name, typed("string"));
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  private static ObjectNode list(ObjectNode items) {
    return typed("array").set("items", items);
  }

  private static ObjectNode typed(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }
}
