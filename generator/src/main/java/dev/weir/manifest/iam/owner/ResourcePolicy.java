package dev.weir.manifest.iam.owner;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.iam.PolicyDocument;
import dev.weir.manifest.iam.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Statements for the policy of one resource. The owner adds them to what the policy says already;
 * they name roles exactly and never an account as a whole.
 */
final class ResourcePolicy {

  private ResourcePolicy() {}

  /** The document; statements that several roles need name all of them. */
  static ObjectNode of(List<Entry> entries) {
    SortedMap<String, Entry> shapes = new TreeMap<>();
    Map<String, NavigableSet<String>> principals = new TreeMap<>();
    for (Entry entry : entries) {
      String shape = entry.shape().toString();
      shapes.putIfAbsent(shape, entry);
      principals.computeIfAbsent(shape, s -> new TreeSet<>()).add(entry.principal());
    }
    List<Statement> statements = new ArrayList<>();
    List<NavigableSet<String>> roles = new ArrayList<>();
    shapes.forEach(
        (shape, entry) -> {
          statements.add(attached(entry));
          roles.add(principals.getOrDefault(shape, new TreeSet<>()));
        });
    return document(distinct(statements), roles);
  }

  /** In a key's own policy the key is called {@code *} (AWS KMS developer guide, key policies). */
  private static Statement attached(Entry entry) {
    return entry.resource().kind().equals("key")
        ? entry.statement().withResources(List.of("*"))
        : entry.statement();
  }

  private static List<Statement> distinct(List<Statement> statements) {
    Set<String> used = new TreeSet<>();
    List<Statement> distinct = new ArrayList<>();
    for (Statement one : statements) {
      String sid = one.sid();
      int number = 2;
      while (!used.add(sid)) {
        sid = one.sid() + "No" + number++;
      }
      distinct.add(one.withSid(sid));
    }
    return distinct;
  }

  private static ObjectNode document(List<Statement> statements, List<NavigableSet<String>> roles) {
    ObjectNode document = new PolicyDocument(statements).tree();
    ArrayNode list = document.withArrayProperty("Statement");
    for (int i = 0; i < list.size(); i++) {
      ArrayNode arns = JsonNodeFactory.instance.arrayNode();
      roles.get(i).forEach(arns::add);
      ObjectNode statement = JsonNodeFactory.instance.objectNode();
      ((ObjectNode) list.get(i))
          .properties()
          .forEach(
              field -> {
                if (field.getKey().equals("Resource")) {
                  statement.putObject("Principal").set("AWS", arns);
                }
                statement.set(field.getKey(), field.getValue());
              });
      list.set(i, statement);
    }
    return document;
  }
}
