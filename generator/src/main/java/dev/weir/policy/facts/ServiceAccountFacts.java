package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code parsed} of ServiceAccount: the role that IRSA gives it. */
final class ServiceAccountFacts {

  private ServiceAccountFacts() {}

  static ObjectNode of(ObjectNode tree) {
    ObjectNode facts = Nodes.JSON.objectNode();
    IamForm.annotation(tree, "eks.amazonaws.com/role-arn")
        .ifPresent(arn -> facts.set("roleArn", ArnFacts.of(arn)));
    return facts;
  }
}
