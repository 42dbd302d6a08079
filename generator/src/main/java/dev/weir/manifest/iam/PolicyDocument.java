package dev.weir.manifest.iam;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A policy of a role, in IAM's policy language of 2012-10-17. */
public record PolicyDocument(List<Statement> statements) {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  public PolicyDocument {
    statements = List.copyOf(statements);
  }

  /** The shortest policy that allows what these statements allow together. */
  public static PolicyDocument minimal(List<Statement> statements) {
    return new PolicyDocument(Minimal.of(statements));
  }

  /** The document as a tree, keys in alphabetical order; a single value stands without a list. */
  public ObjectNode tree() {
    ArrayNode list = NODES.arrayNode();
    statements.forEach(statement -> list.add(tree(statement)));
    ObjectNode document = NODES.objectNode();
    document.set("Statement", list);
    return document.put("Version", "2012-10-17");
  }

  /**
   * The document as one line without spaces: IAM does not count white space, and diffs are short.
   */
  public String json() {
    return tree().toString();
  }

  /** A trust document of these statements. */
  static TrustDocument trust(List<ObjectNode> statements) {
    ObjectNode document = NODES.objectNode();
    document.putArray("Statement").addAll(statements);
    return new TrustDocument(document.put("Version", "2012-10-17"));
  }

  private static ObjectNode tree(Statement statement) {
    ObjectNode tree = NODES.objectNode();
    add(tree, "Action", statement.actions());
    if (!statement.conditions().isEmpty()) {
      tree.set("Condition", conditions(statement.conditions()));
    }
    tree.put("Effect", "Allow");
    add(tree, "Resource", statement.resources());
    return tree.put("Sid", statement.sid());
  }

  /** Conditions by operator and key; no two of a statement share both. */
  static ObjectNode conditions(List<Condition> conditions) {
    ObjectNode tree = NODES.objectNode();
    conditions.forEach(c -> add(tree.withObjectProperty(c.operator()), c.key(), c.values()));
    return tree;
  }

  static void add(ObjectNode tree, String key, List<String> values) {
    if (values.size() == 1) {
      tree.put(key, values.get(0));
    } else {
      ArrayNode list = tree.putArray(key);
      values.forEach(list::add);
    }
  }
}
