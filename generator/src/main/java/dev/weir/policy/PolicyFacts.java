package dev.weir.policy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.policy.bundle.Catalogue;
import dev.weir.policy.parameters.PolicyData;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;

/**
 * What every engine tells its rules besides the input: {@code environments} by name, each with the
 * parameters that hold there, and the company's {@code parameters}.
 */
final class PolicyFacts {

  private PolicyFacts() {}

  /** The facts, with the defaults of some bundles. */
  static ObjectNode of(
      List<ResolvedEnvironment> environments, List<Catalogue> catalogues, Standards standards) {
    ObjectNode defaults = PolicyData.defaults(catalogues);
    ObjectNode facts = JsonNodeFactory.instance.objectNode();
    ObjectNode byName = PolicyInput.environments(environments);
    for (ResolvedEnvironment environment : environments) {
      String name = environment.name();
      byName
          .withObject("/" + name)
          .set(
              "parameters",
              standards
                  .data()
                  .parameters(defaults, name, standards.tier(name, environment.tier())));
    }
    facts.set("environments", byName);
    facts.set("parameters", standards.data().parameters(defaults));
    return facts;
  }

  /** A catalogue's data with the facts, as an engine in this process starts with. */
  static ObjectNode data(Catalogue catalogue, ObjectNode facts) {
    ObjectNode data = catalogue.data().deepCopy();
    data.withObject("/weir").setAll(facts);
    return data;
  }
}
