package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;

/** What an API server demands of roles and their bindings. */
final class RbacRules {

  private static final String GROUP = "rbac.authorization.k8s.io";

  private RbacRules() {}

  static RuleTree role() {
    return new RuleTree()
        .at("/rules/*", Rules.required("verbs"))
        .at("/rules/*/verbs", Rules.notEmpty())
        .at("/rules/*", RbacRules::resourceOrUrl);
  }

  static RuleTree clusterRole() {
    return role().graft("/aggregationRule/clusterRoleSelectors/*", SelectorRules.labels());
  }

  static RuleTree roleBinding() {
    return binding("Role", "ClusterRole");
  }

  static RuleTree clusterRoleBinding() {
    return binding("ClusterRole").at("/subjects/*", RbacRules::namespaced);
  }

  private static RuleTree binding(String... roles) {
    return new RuleTree()
        .at("", Rules.required("roleRef"))
        .at("/roleRef", Rules.required("apiGroup", "kind", "name"))
        .at("/roleRef/apiGroup", Rules.oneOf(GROUP))
        .at("/roleRef/kind", Rules.oneOf(roles))
        .at("/roleRef/name", Rules.name(Names::segmentFault))
        .at("/subjects/*", Rules.required("kind", "name"))
        .at("/subjects/*/kind", Rules.oneOf("ServiceAccount", "User", "Group"))
        .at("/subjects/*", RbacRules::group);
  }

  /** Accounts belong to the core group, people and groups to the RBAC one. */
  private static void group(JsonNode subject, Place place, Consumer<Violation> out) {
    boolean account = subject.path("kind").asText("").equals("ServiceAccount");
    JsonNode group = subject.path("apiGroup");
    String right = account ? "" : GROUP;
    if (group.isTextual() && !group.textValue().equals(right)) {
      String expected = account ? "no apiGroup for a ServiceAccount" : GROUP;
      String found = "apiGroup is " + Shown.value(group);
      String action = account ? "remove apiGroup" : "write " + GROUP;
      String pointer = place.pointer("apiGroup");
      out.accept(Violation.of(pointer, Problem.NOT_ALLOWED, found, expected, action));
    }
  }

  private static void namespaced(JsonNode subject, Place place, Consumer<Violation> out) {
    if (subject.path("kind").asText("").equals("ServiceAccount")) {
      Rules.required("namespace").check(subject, place, out);
    }
  }

  private static void resourceOrUrl(JsonNode rule, Place place, Consumer<Violation> out) {
    if (!rule.path("nonResourceURLs").isEmpty()) {
      Rules.atMostOne("resources", "nonResourceURLs").check(rule, place, out);
    } else {
      Rules.required("apiGroups", "resources").check(rule, place, out);
    }
  }
}
