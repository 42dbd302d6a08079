package dev.weir.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Origin;
import dev.weir.manifest.iam.Condition;
import dev.weir.manifest.iam.PolicyDocument;
import dev.weir.manifest.iam.RoleSpec;
import dev.weir.manifest.iam.Statement;
import dev.weir.pipeline.Explanation;
import dev.weir.report.JsonText;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a job's role may do, statement by statement, with the lines that ask for it. */
final class ExplainRole {

  private ExplainRole() {}

  /** For people: statements, then who is trusted. */
  static String text(Explanation explanation) {
    return explanation
        .role()
        .map(role -> text(explanation, role))
        .orElseGet(
            () ->
                title(explanation)
                    + "\n\nSomebody else makes this role: emr.executionRoleArn names it, and Weir"
                    + " says nothing of what it may do.\n");
  }

  /** For programs; without {@code arn} and what follows for a role of somebody else. */
  static String json(Explanation explanation) {
    ObjectNode root = ExplainJson.start(explanation).put("role", explanation.roleName());
    explanation.role().ifPresent(role -> add(root, role));
    return JsonText.of(root);
  }

  private static String title(Explanation explanation) {
    return explanation.team()
        + "/"
        + explanation.job()
        + " in "
        + explanation.environment()
        + ": role "
        + explanation.roleName();
  }

  private static String text(Explanation explanation, RoleSpec role) {
    Columns table = new Columns("STATEMENT", "VALUE", "SET AT", "LAYER");
    policies(role).forEach((name, policy) -> policy.statements().forEach(s -> add(table, name, s)));
    for (JsonNode trusted : role.trust().tree().path("Statement")) {
      addTrust(table, trusted);
    }
    return title(explanation) + " (" + role.arn() + ")\n\n" + table.text();
  }

  private static void add(Columns table, String policy, Statement statement) {
    table.row(statement.sid(), "policy " + policy, "", "");
    statement.actions().forEach(action -> table.row("  action", action, "", ""));
    statement.resources().forEach(resource -> table.row("  resource", resource, "", ""));
    statement.conditions().forEach(c -> table.row("  condition", words(c), "", ""));
    ExplainText.addOrigin(table, new Origin(statement.why(), statement.causes()));
  }

  private static void addTrust(Columns table, JsonNode statement) {
    table.row(statement.path("Sid").asText("Trust"), "trust", "", "");
    statement
        .path("Principal")
        .properties()
        .forEach(who -> each(table, "  principal", who.getValue(), who.getKey() + " "));
    each(table, "  action", statement.path("Action"), "");
    statement
        .path("Condition")
        .properties()
        .forEach(
            operator ->
                operator
                    .getValue()
                    .properties()
                    .forEach(
                        key ->
                            each(
                                table,
                                "  condition",
                                key.getValue(),
                                operator.getKey() + " " + key.getKey() + " ")));
  }

  private static void each(Columns table, String name, JsonNode values, String before) {
    Iterable<JsonNode> all = values.isArray() ? values : List.of(values);
    all.forEach(value -> table.row(name, before + value.asText(), "", ""));
  }

  private static String words(Condition condition) {
    return condition.operator()
        + " "
        + condition.key()
        + " "
        + String.join(", ", condition.values());
  }

  private static void add(ObjectNode root, RoleSpec role) {
    root.put("arn", role.arn());
    ArrayNode statements = root.putArray("statements");
    policies(role)
        .forEach(
            (name, policy) ->
                policy.statements().forEach(s -> add(statements.addObject(), name, s)));
    root.set("trust", role.trust().tree());
  }

  private static void add(ObjectNode node, String policy, Statement statement) {
    node.put("policy", policy).put("sid", statement.sid());
    statement.actions().forEach(node.putArray("actions")::add);
    statement.resources().forEach(node.putArray("resources")::add);
    ArrayNode conditions = node.putArray("conditions");
    for (Condition condition : statement.conditions()) {
      ObjectNode one = conditions.addObject();
      one.put("operator", condition.operator()).put("key", condition.key());
      condition.values().forEach(one.putArray("values")::add);
    }
    node.put("rule", statement.why());
    ArrayNode from = node.putArray("from");
    statement.causes().forEach(leaf -> ExplainJson.addWithHistory(from, leaf));
  }

  private static SortedMap<String, PolicyDocument> policies(RoleSpec role) {
    SortedMap<String, PolicyDocument> all = new TreeMap<>(role.inline());
    all.putAll(role.managed());
    return all;
  }
}
