package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.Consumer;

/** What an API server demands of label and node selectors. */
final class SelectorRules {

  private static final Set<String> WITHOUT_VALUES = Set.of("Exists", "DoesNotExist");

  private SelectorRules() {}

  /** A LabelSelector. */
  static RuleTree labels() {
    return new RuleTree()
        .at("/matchLabels", MetadataRules::labels)
        .at("/matchExpressions/*", Rules.required("key", "operator"))
        .at("/matchExpressions/*/operator", Rules.oneOf("In", "NotIn", "Exists", "DoesNotExist"))
        .at("/matchExpressions/*", SelectorRules::values);
  }

  /** One NodeSelectorTerm. */
  static RuleTree nodes() {
    String expressions = "/{matchExpressions,matchFields}/*";
    return new RuleTree()
        .at(expressions, Rules.required("key", "operator"))
        .at(
            expressions + "/operator",
            Rules.oneOf("In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"))
        .at(expressions, SelectorRules::values);
  }

  private static void values(JsonNode expression, Place place, Consumer<Violation> out) {
    String operator = expression.path("operator").asText("");
    boolean some = !expression.path("values").isEmpty();
    if (WITHOUT_VALUES.contains(operator) && some) {
      out.accept(
          Violation.of(
              place.pointer("values"),
              Problem.CONFLICT,
              "values beside operator " + operator,
              "no values",
              "remove the values or use In"));
    } else if ((operator.equals("In") || operator.equals("NotIn")) && !some) {
      out.accept(Fields.missing(place.pointer(), "values"));
    }
  }
}
