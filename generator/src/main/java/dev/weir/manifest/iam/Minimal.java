package dev.weir.manifest.iam;

import dev.weir.resolve.Leaf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The fewest statements that allow the same: sorted, merged, none covered by another. A statement
 * that takes in another serves the other's lines too.
 */
final class Minimal {

  private static final Comparator<Statement> ORDER =
      Comparator.comparing(Statement::sid)
          .thenComparing(statement -> statement.actions().toString())
          .thenComparing(statement -> statement.conditions().toString())
          .thenComparing(statement -> statement.resources().toString())
          .thenComparing(Statement::why);

  private Minimal() {}

  static List<Statement> of(List<Statement> statements) {
    List<Statement> merged = merged(statements.stream().sorted(ORDER).toList());
    List<Statement> left = Covered.dropped(merged);
    return distinctSids(left);
  }

  /** Statements of one line that differ in resources alone, or in values of one condition alone. */
  private static List<Statement> merged(List<Statement> sorted) {
    Map<List<Object>, Statement> byConditions = new LinkedHashMap<>();
    for (Statement one : sorted) {
      List<Object> key = List.of(one.sid(), one.actions(), one.conditions());
      byConditions.merge(key, one, Minimal::joined);
    }
    Map<List<Object>, Statement> byResources = new LinkedHashMap<>();
    for (Statement one : byConditions.values()) {
      List<Object> key = List.of(one.sid(), one.actions(), one.resources(), keys(one));
      byResources.merge(key, one, Minimal::joined);
    }
    return byResources.values().stream().map(Covered::tidied).toList();
  }

  /** What conditions ask for, but for the values of a single one, whose values can be joined. */
  private static Object keys(Statement statement) {
    List<Condition> conditions = statement.conditions();
    return conditions.size() == 1
        ? List.of(conditions.get(0).operator(), conditions.get(0).key())
        : conditions;
  }

  private static Statement joined(Statement one, Statement other) {
    List<Condition> conditions = one.conditions();
    if (!conditions.equals(other.conditions())) {
      Condition a = conditions.get(0);
      List<String> values = both(a.values(), other.conditions().get(0).values());
      conditions = List.of(new Condition(a.operator(), a.key(), values));
    }
    return new Statement(
        one.sid(),
        one.actions(),
        both(one.resources(), other.resources()),
        conditions,
        one.why(),
        causes(one, other));
  }

  /** The lines of both, each once, in the order of their places. */
  static List<Leaf> causes(Statement first, Statement second) {
    if (first.causes().equals(second.causes())) {
      return first.causes();
    }
    return Stream.of(first.causes(), second.causes())
        .flatMap(List::stream)
        .distinct()
        .sorted(Comparator.comparing(leaf -> leaf.location().toString() + " " + leaf.path()))
        .toList();
  }

  private static <T> List<T> both(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  /** A number behind a Sid that an earlier statement has. */
  private static List<Statement> distinctSids(List<Statement> statements) {
    Set<String> taken = new TreeSet<>();
    statements.forEach(statement -> taken.add(statement.sid()));
    Set<String> used = new TreeSet<>();
    List<Statement> distinct = new ArrayList<>();
    for (Statement one : statements) {
      String sid = one.sid();
      int number = 2;
      while (!used.add(sid) || (!sid.equals(one.sid()) && taken.contains(sid))) {
        sid = one.sid() + number++;
      }
      distinct.add(one.withSid(sid));
    }
    return List.copyOf(distinct);
  }
}
