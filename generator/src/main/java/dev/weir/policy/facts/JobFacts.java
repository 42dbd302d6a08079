package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is parsed of a {@code job}; defaults are the operator's (facts: Flink operator, job). */
final class JobFacts {

  private JobFacts() {}

  static ObjectNode of(JsonNode job, Place at) {
    ObjectNode facts = Nodes.JSON.objectNode();
    facts.set("at", at.json());
    Nodes.whole(job, "parallelism").ifPresent(slots -> facts.put("parallelism", slots));
    facts.put("upgradeMode", Nodes.text(job, "upgradeMode").orElse("stateless"));
    boolean suspended = job.path("state").asText("").equals("suspended");
    facts.put("state", suspended ? "suspended" : "running");
    facts.put("allowNonRestoredState", Nodes.is(job, "allowNonRestoredState", false));
    Nodes.text(job, "jarURI").ifPresent(jar -> facts.set("jar", jar(jar)));
    return facts;
  }

  private static ObjectNode jar(String text) {
    Address address = Address.of(text);
    return Nodes.JSON
        .objectNode()
        .put("text", text)
        .put("scheme", address.scheme())
        .put("host", address.host())
        .put("path", address.path());
  }
}
