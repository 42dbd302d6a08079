package dev.weir.policy.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the module with the entry points, so that a rule sees its own objects alone. */
final class MainModule {

  private static final String HEAD =
      """
      # Written by `./weir policy build` from the METADATA of the rules: edits are lost.
      package weir.main

      import data.weir.policies
      """;

  private static final String ENTRY =
      """

      # METADATA
      # description: %s
      # entrypoint: true
      %s
      """;

  /**
   * An object is what its rules see for as long as they are asked: what they share is found once.
   */
  private static final String OBJECTS =
      """

      of_objects contains finding if {
      	some index, entry in input.objects
      	some finding in of_object with input.object as entry.object with input.parsed as entry.parsed with input.unit as entry.unit with input.group as entry.group with input.index as index
      }
      """;

  private static final String KIND =
      """

      %s contains finding if {
      %s	some finding in %s
      }
      """;

  private static final String RULE =
      "%s contains object.union(finding, {\"code\": \"%s\"}) if some finding in policies.%s.deny";

  private static final String PART =
      """

      %s contains finding if some finding in %s
      """;

  private static final String EVERY_KIND = "*";

  /** With some hundred bytes of code each they keep below HotSpot's limit of 8,000. */
  private static final int MOST_IN_A_SET = 6;

  private static final Map<RuleScope, String> SCOPES =
      new TreeMap<>(
          Map.of(
              RuleScope.WORKLOAD, "Every finding about the objects of one workload.",
              RuleScope.TEAM, "Every finding about the objects of one team's own unit.",
              RuleScope.ENVIRONMENT, "Every finding about the platform's parts of one environment.",
              RuleScope.COMPANY, "Every finding about everything together, from an index."));

  /** A module without entry points: the last one may name rules that are gone. */
  static final String NONE = "package weir.main\n";

  private MainModule() {}

  /** The module's text, as {@code opa fmt} formats it. */
  static String text(List<PolicyRule> rules) {
    StringBuilder text = new StringBuilder(HEAD);
    boolean byKind = rules.stream().anyMatch(rule -> rule.scope() == RuleScope.OBJECT);
    SCOPES.forEach(
        (scope, description) -> {
          List<String> heads = new ArrayList<>();
          if (byKind && scope != RuleScope.COMPANY) {
            heads.add(scope.word() + " contains finding if some finding in of_objects");
          }
          scoped(rules, scope).forEach(rule -> heads.add(head(scope.word(), rule)));
          // Never undefined: no value is taken for a fault.
          String first = heads.isEmpty() ? scope.word() + " := set()" : heads.get(0);
          text.append(ENTRY.formatted(description, first));
          heads.stream().skip(1).forEach(head -> text.append("\n").append(head).append("\n"));
        });
    addKinds(text, rules);
    return text.toString();
  }

  private static void addKinds(StringBuilder text, List<PolicyRule> rules) {
    Map<String, List<PolicyRule>> byKind = new TreeMap<>();
    for (String kind : kinds(rules)) {
      byKind.put(kind, rules.stream().filter(rule -> rule.kinds().contains(kind)).toList());
    }
    if (byKind.isEmpty()) {
      return;
    }
    text.append(OBJECTS);
    addDispatch(text, List.copyOf(byKind.keySet()));
    byKind.forEach((kind, own) -> addSets(text, set(kind), own));
  }

  private static void addDispatch(StringBuilder text, List<String> kinds) {
    for (int from = 0; from < kinds.size(); from += MOST_IN_A_SET) {
      String part = "of_object_" + (from / MOST_IN_A_SET + 1);
      text.append(PART.formatted("of_object", part));
      for (String kind : kinds.subList(from, Math.min(kinds.size(), from + MOST_IN_A_SET))) {
        text.append(KIND.formatted(part, conditions(kind), set(kind)));
      }
    }
  }

  /** A set is one function of the module: many rules go into several, which stay compilable. */
  private static void addSets(StringBuilder text, String set, List<PolicyRule> own) {
    if (own.size() <= MOST_IN_A_SET) {
      own.forEach(rule -> text.append("\n").append(head(set, rule)).append("\n"));
      return;
    }
    for (int from = 0; from < own.size(); from += MOST_IN_A_SET) {
      String part = set + "_" + (from / MOST_IN_A_SET + 1);
      text.append(PART.formatted(set, part));
      own.subList(from, Math.min(own.size(), from + MOST_IN_A_SET))
          .forEach(rule -> text.append("\n").append(head(part, rule)).append("\n"));
    }
  }

  private static String head(String set, PolicyRule rule) {
    String path = rule.packageName().substring("weir.policies.".length());
    return RULE.formatted(set, rule.code(), path);
  }

  private static List<PolicyRule> scoped(List<PolicyRule> rules, RuleScope scope) {
    return rules.stream().filter(rule -> rule.scope() == scope).toList();
  }

  private static SortedSet<String> kinds(List<PolicyRule> rules) {
    return rules.stream()
        .flatMap(rule -> rule.kinds().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Which objects a word of METADATA means: {@code Role}, {@code Role.apps}, or all. */
  private static String conditions(String kind) {
    if (kind.equals(EVERY_KIND)) {
      return "";
    }
    int dot = kind.indexOf('.');
    return dot < 0
        ? condition("object.kind", kind)
        : condition("object.kind", kind.substring(0, dot))
            + condition("group", kind.substring(dot + 1));
  }

  private static String condition(String field, String value) {
    return "\tinput.%s == \"%s\"\n".formatted(field, value);
  }

  private static String set(String kind) {
    return kind.equals(EVERY_KIND)
        ? "of_every_kind"
        : "of_kind_" + kind.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
  }
}
