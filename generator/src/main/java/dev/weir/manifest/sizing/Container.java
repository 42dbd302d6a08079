package dev.weir.manifest.sizing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a pod template says about the size of one container.
 *
 * @param requests quantities by resource
 * @param limits quantities by resource
 * @param restarts whether it is an init container that runs on beside the others
 */
record Container(Map<String, JsonNode> requests, Map<String, JsonNode> limits, boolean restarts) {

  static Container of(JsonNode node) {
    JsonNode resources = node.path("resources");
    return new Container(
        fields(resources.path("requests")),
        fields(resources.path("limits")),
        node.path("restartPolicy").asText().equals("Always"));
  }

  /** This container with what a nearer template says about it on top. */
  Container with(Container nearer) {
    return new Container(
        merged(requests, nearer.requests),
        merged(limits, nearer.limits),
        restarts || nearer.restarts);
  }

  /** Its size once admission has filled in what it leaves out: a lone limit is the request too. */
  Compute size() {
    Amount floor =
        new Amount(
            request(cpu(requests), cpu(limits), ContainerDefaults.REQUESTS.cpu()),
            request(
                bytes(requests, "memory"),
                bytes(limits, "memory"),
                ContainerDefaults.REQUESTS.memory()),
            request(
                bytes(requests, "ephemeral-storage"),
                bytes(limits, "ephemeral-storage"),
                ContainerDefaults.REQUESTS.disk()));
    Amount ceiling =
        new Amount(
            cpu(limits).orElse(ContainerDefaults.LIMITS.cpu()),
            bytes(limits, "memory").orElse(ContainerDefaults.LIMITS.memory()),
            bytes(limits, "ephemeral-storage").orElse(ContainerDefaults.LIMITS.disk()));
    return new Compute(floor, ceiling.or(floor));
  }

  private static long request(Optional<Long> said, Optional<Long> limit, long standard) {
    return said.orElse(limit.orElse(standard));
  }

  private static Optional<Long> cpu(Map<String, JsonNode> quantities) {
    return Quantities.millicores(quantities.getOrDefault("cpu", MissingNode.getInstance()));
  }

  private static Optional<Long> bytes(Map<String, JsonNode> quantities, String resource) {
    return Quantities.bytes(quantities.getOrDefault(resource, MissingNode.getInstance()));
  }

  private static Map<String, JsonNode> fields(JsonNode node) {
    Map<String, JsonNode> fields = new TreeMap<>();
    node.fieldNames().forEachRemaining(name -> fields.put(name, node.path(name)));
    return fields;
  }

  private static Map<String, JsonNode> merged(
      Map<String, JsonNode> low, Map<String, JsonNode> high) {
    Map<String, JsonNode> merged = new TreeMap<>(low);
    merged.putAll(high);
    return merged;
  }
}
