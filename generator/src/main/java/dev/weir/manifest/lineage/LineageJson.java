package dev.weir.manifest.lineage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lineage as JSON, and back; {@code docs/schema/lineage.schema.json} describes it. */
final class LineageJson {

  private static final String SCHEMA = "weir.dev/lineage/v1";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private LineageJson() {}

  /** As text that ends with a line feed. */
  static String text(Lineage lineage) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    var layout =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    try {
      return MAPPER.writer(layout).writeValueAsString(tree(lineage)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a lineage is a tree of plain values", e);
    }
  }

  private static ObjectNode tree(Lineage lineage) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("schema", SCHEMA);
    root.put("environment", lineage.environment());
    ArrayNode jobs = root.putArray("jobs");
    lineage.jobs().forEach(job -> jobs.add(job(job)));
    ArrayNode data = root.putArray("data");
    lineage.resources().forEach(resource -> data.add(resource(resource)));
    ArrayNode edges = root.putArray("edges");
    lineage.edges().forEach(edge -> edges.add(edge(edge)));
    return root;
  }

  private static ObjectNode job(Lineage.Job job) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("team", job.team())
        .put("name", job.name())
        .put("workload", job.workload());
  }

  private static ObjectNode resource(Resource resource) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("kind", resource.kind().word())
        .put("id", resource.id())
        .put("label", resource.label());
  }

  private static ObjectNode edge(Edge edge) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("team", edge.team())
            .put("job", edge.job())
            .put("direction", edge.direction().word())
            .put("kind", edge.resource().kind().word())
            .put("id", edge.resource().id())
            .put("system", edge.system());
    edge.consumerGroup().ifPresent(group -> node.put("consumerGroup", group));
    edge.transactionalIdPrefix().ifPresent(prefix -> node.put("transactionalIdPrefix", prefix));
    edge.consumer().ifPresent(consumer -> node.put("consumer", consumer));
    return node;
  }

  /** Empty when the tree is no lineage of this version, or one whose parts do not fit. */
  static Optional<Lineage> read(JsonNode tree) {
    if (!tree.path("schema").asText().equals(SCHEMA)) {
      return Optional.empty();
    }
    Map<String, String> workloads = new HashMap<>();
    for (JsonNode job : tree.path("jobs")) {
      workloads.put(key(job, "team", "name"), job.path("workload").asText());
    }
    Map<String, Resource> resources = new HashMap<>();
    for (JsonNode data : tree.path("data")) {
      Resource.Kind.of(data.path("kind").asText())
          .map(kind -> new Resource(kind, text(data, "id"), text(data, "label")))
          .ifPresent(resource -> resources.put(key(data, "kind", "id"), resource));
    }
    List<Edge> edges = new ArrayList<>();
    for (JsonNode node : tree.path("edges")) {
      Optional<Edge> edge =
          edge(
              node,
              Optional.ofNullable(workloads.get(key(node, "team", "job"))),
              Optional.ofNullable(resources.get(key(node, "kind", "id"))));
      if (edge.isEmpty()) {
        return Optional.empty();
      }
      edges.add(edge.get());
    }
    return Optional.of(new Lineage(text(tree, "environment"), edges));
  }

  private static Optional<Edge> edge(
      JsonNode node, Optional<String> workload, Optional<Resource> resource) {
    Optional<Direction> direction = Direction.of(text(node, "direction"));
    if (workload.isEmpty() || resource.isEmpty() || direction.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Edge(
            text(node, "team"),
            text(node, "job"),
            workload.get(),
            direction.get(),
            resource.get(),
            text(node, "system"),
            optional(node, "consumerGroup"),
            optional(node, "transactionalIdPrefix"),
            optional(node, "consumer")));
  }

  private static String key(JsonNode node, String first, String second) {
    return text(node, first) + "\n" + text(node, second);
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }

  private static Optional<String> optional(JsonNode node, String field) {
    return node.hasNonNull(field) ? Optional.of(text(node, field)) : Optional.empty();
  }
}
