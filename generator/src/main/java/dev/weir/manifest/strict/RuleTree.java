package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Rules by the places they hold at, walked along an object once. In a place, {@code *} stands for
 * every item of a list or value of a map, and {@code {a,b}} for either field.
 */
final class RuleTree {

  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, RuleTree> children = new LinkedHashMap<>();

  /** Adds a rule and returns this tree. */
  RuleTree at(String places, Rule rule) {
    nodes(places).forEach(node -> node.rules.add(rule));
    return this;
  }

  /** Adds all of {@code other}'s rules below each of {@code places} and returns this tree. */
  RuleTree graft(String places, RuleTree other) {
    nodes(places).forEach(node -> node.merge(other));
    return this;
  }

  /** Reports what breaks a rule at or below {@code value}, which stands at {@code place}. */
  void check(JsonNode value, Place place, Consumer<Violation> out) {
    for (Rule rule : rules) {
      rule.check(value, place, out);
    }
    if (children.isEmpty()) {
      return;
    }
    if (value instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        descend(children.get(field.getKey()), field.getValue(), place, field.getKey(), out);
        descend(children.get("*"), field.getValue(), place, field.getKey(), out);
      }
    } else if (value instanceof ArrayNode array) {
      RuleTree each = children.get("*");
      for (int i = 0; i < array.size(); i++) {
        descend(each, array.get(i), place, Integer.toString(i), out);
      }
    }
  }

  private static void descend(
      @Nullable RuleTree child,
      JsonNode value,
      Place place,
      String segment,
      Consumer<Violation> out) {
    if (child != null && !value.isNull()) {
      child.check(value, place.child(segment), out);
    }
  }

  private List<RuleTree> nodes(String places) {
    List<RuleTree> nodes = List.of(this);
    if (places.isEmpty()) {
      return nodes;
    }
    for (String segment : places.substring(1).split("/", -1)) {
      List<RuleTree> next = new ArrayList<>();
      for (RuleTree node : nodes) {
        for (String name : Edit.alternatives(segment)) {
          next.add(node.children.computeIfAbsent(name, key -> new RuleTree()));
        }
      }
      nodes = next;
    }
    return nodes;
  }

  private void merge(RuleTree other) {
    rules.addAll(other.rules);
    other.children.forEach(
        (name, child) -> children.computeIfAbsent(name, key -> new RuleTree()).merge(child));
  }
}
