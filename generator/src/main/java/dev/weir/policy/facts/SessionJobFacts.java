package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code parsed} of FlinkSessionJob: its own options, not those of its cluster. */
record SessionJobFacts(OptionFacts options) implements KindFacts {

  private static final Place SPEC = Place.of("spec");

  @Override
  public ObjectNode of(ObjectNode tree, Siblings siblings) {
    ObjectNode spec = Nodes.object(tree, "spec");
    ObjectNode facts = Nodes.JSON.objectNode();
    facts.set("at", SPEC.json());
    options.put(Configuration.of(spec.path("flinkConfiguration")), facts);
    facts.set("job", JobFacts.of(spec.path("job"), SPEC.then("job")));
    return facts;
  }
}
