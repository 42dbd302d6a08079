package dev.weir.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The published schema of what rules see. */
final class InputSchema {

  static final InputSchema PUBLISHED = new InputSchema();

  private static final Map<String, String> BY_KIND =
      Map.ofEntries(
          Map.entry("flink.apache.org/FlinkDeployment", "cluster"),
          Map.entry("flink.apache.org/FlinkBlueGreenDeployment", "cluster"),
          Map.entry("flink.apache.org/FlinkSessionJob", "sessionJob"),
          Map.entry("/ResourceQuota", "quota"),
          Map.entry("/LimitRange", "limitRange"),
          Map.entry("/ServiceAccount", "serviceAccount"),
          Map.entry("/Namespace", "namespace"),
          Map.entry("iam.services.k8s.aws/Role", "iamRole"),
          Map.entry("iam.services.k8s.aws/Policy", "iamPolicy"),
          Map.entry("iam.aws.m.upbound.io/Role", "iamRole"),
          Map.entry("iam.aws.m.upbound.io/Policy", "iamPolicy"));

  private final ObjectNode document;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
  private final Map<String, Schema> compiled = new HashMap<>();

  private InputSchema() {
    try {
      String text = Files.readString(Path.of("../docs/schema/policy-input.schema.json"));
      document = (ObjectNode) new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with a whole input. */
  List<String> errors(JsonNode input) {
    return validate("", input);
  }

  /** What is wrong with a part that has a definition. */
  List<String> errors(String definition, JsonNode part) {
    return validate(definition, part);
  }

  /** The definition of what is parsed of an entry; empty for kinds of which nothing is. */
  static String definition(JsonNode entry) {
    String kind = entry.path("group").asText() + "/" + entry.path("kind").asText();
    return BY_KIND.getOrDefault(kind, "");
  }

  private List<String> validate(String definition, JsonNode part) {
    Schema schema =
        compiled.computeIfAbsent(definition, name -> registry.getSchema(source(name).toString()));
    return schema.validate(part).stream().map(Object::toString).toList();
  }

  private ObjectNode source(String definition) {
    if (definition.isEmpty()) {
      return document;
    }
    ObjectNode source = new ObjectMapper().createObjectNode();
    source.put("$schema", document.path("$schema").asText());
    source.putArray("allOf").addObject().put("$ref", "#/definitions/" + definition);
    return source.set("definitions", document.path("definitions"));
  }

  /** Every property that the schema names: {@code pod.volumes.claim}. */
  Set<String> properties() {
    Set<String> names = new TreeSet<>();
    walk("input", document, names::add);
    document
        .path("definitions")
        .properties()
        .forEach(each -> walk(each.getKey(), each.getValue(), names::add));
    return names;
  }

  private void walk(String at, JsonNode schema, Consumer<String> seen) {
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              seen.accept(at + "." + property.getKey());
              walk(at + "." + property.getKey(), property.getValue(), seen);
            });
    if (schema.has("items")) {
      walk(at, schema.path("items"), seen);
    }
  }

  /** Names the properties of a whole input that has them. */
  void used(JsonNode input, Set<String> names) {
    used("input", document, input, names);
    for (JsonNode entry : input.path("objects")) {
      if (!definition(entry).isEmpty()) {
        used(definition(entry), entry.path("parsed"), names);
      }
    }
  }

  /** Names the properties of a part that has a definition. */
  void used(String definition, JsonNode part, Set<String> names) {
    used(definition, document.path("definitions").path(definition), part, names);
  }

  private void used(String at, JsonNode schema, JsonNode part, Set<String> names) {
    String reference = schema.path("$ref").asText("");
    if (!reference.isEmpty()) {
      used(reference.substring("#/definitions/".length()), part, names);
      return;
    }
    BiConsumer<String, JsonNode> below =
        (name, value) -> {
          JsonNode property = schema.path("properties").path(name);
          if (!property.isMissingNode()) {
            names.add(at + "." + name);
            used(at + "." + name, property, value, names);
          }
          used(at, schema.path("additionalProperties"), value, names);
        };
    part.properties().forEach(field -> below.accept(field.getKey(), field.getValue()));
    if (part.isArray()) {
      part.forEach(element -> used(at, schema.path("items"), element, names));
    }
  }
}
