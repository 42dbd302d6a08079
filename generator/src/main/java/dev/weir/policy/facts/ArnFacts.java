package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.model.Arn;

/** The parts of an ARN; of what is none, all parts but the text are empty. */
final class ArnFacts {

  private static final Arn NONE = new Arn("", "", "", "", "");

  private ArnFacts() {}

  static ObjectNode of(String text) {
    Arn arn = Arn.tryParse(text).orElse(NONE);
    return Nodes.JSON
        .objectNode()
        .put("text", text)
        .put("partition", arn.partition())
        .put("service", arn.service())
        .put("region", arn.region())
        .put("account", arn.account())
        .put("resource", arn.resource());
  }
}
