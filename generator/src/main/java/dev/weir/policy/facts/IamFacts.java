package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code parsed} of roles and policies, in whatever form they are delivered. */
final class IamFacts {

  private IamFacts() {}

  static ObjectNode role(IamForm form, ObjectNode tree) {
    ObjectNode fields = form.fields(tree);
    ObjectNode facts = Nodes.JSON.objectNode();
    ObjectNode role = facts.putObject("role").put("name", form.name(tree));
    role.put("path", Nodes.text(fields, "path").orElse("/"));
    Nodes.text(fields, "permissionsBoundary").ifPresent(arn -> role.put("boundary", arn));
    role.put("retained", form.isRetained(tree));
    role.set("tags", form.tags(fields));
    Nodes.whole(fields, "maxSessionDuration")
        .ifPresent(seconds -> role.put("maxSessionSeconds", seconds));
    role.set("trust", Documents.of("", fields.path(form.trust()), form.at().then(form.trust())));
    role.set("policies", form.inline(fields));
    return facts;
  }

  static ObjectNode policy(IamForm form, ObjectNode tree) {
    String field = form.document();
    ObjectNode facts = Nodes.JSON.objectNode();
    facts.set(
        "policy",
        Documents.of(form.name(tree), form.fields(tree).path(field), form.at().then(field)));
    return facts;
  }
}
