package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Fixtures;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Unit;
import java.util.Arrays;
import java.util.List;

/** What is parsed of objects in tests. */
final class Parsed {

  static final long MEBI = 1024L * 1024;
  static final long GIBI = 1024 * MEBI;

  private static final ParsedFacts FACTS = new ParsedFacts();
  private static final Unit UNIT = Unit.workload("prod", "payments", "fraud");

  private Parsed() {}

  /** The facts of the first object, with the others beside it. */
  static ObjectNode of(String yaml, String... others) {
    List<Manifest> siblings = Arrays.stream(others).map(Parsed::manifest).toList();
    return FACTS.of(manifest(yaml), Siblings.of(siblings));
  }

  /** The facts of a FlinkDeployment with a spec. */
  static ObjectNode cluster(String spec) {
    return of(deployment(spec));
  }

  /** A FlinkDeployment with a spec in flow style. */
  static String deployment(String spec) {
    return """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata: {name: fraud, namespace: payments}
        spec: %s
        """
        .formatted(spec);
  }

  /** The pod of a role. */
  static JsonNode pod(String role, String spec) {
    for (JsonNode pod : cluster(spec).path("pods")) {
      if (pod.path("role").asText().equals(role)) {
        return pod;
      }
    }
    throw new AssertionError("no pod of " + role);
  }

  /** A container by its name. */
  static JsonNode container(JsonNode pod, String name) {
    for (JsonNode container : pod.path("containers")) {
      if (container.path("name").asText().equals(name)) {
        return container;
      }
    }
    throw new AssertionError("no container " + name);
  }

  static JsonNode tree(String yaml) {
    return Fixtures.tree(yaml);
  }

  private static Manifest manifest(String yaml) {
    return Manifest.of(UNIT, (ObjectNode) Fixtures.tree(yaml));
  }
}
