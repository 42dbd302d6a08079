package dev.weir.manifest.iam;

import java.util.ArrayList;
import java.util.List;

/** Which parts of statements allow nothing that others do not allow already. */
final class Covered {

  private Covered() {}

  /** Without resources that another statement allows the same actions on. */
  static List<Statement> dropped(List<Statement> statements) {
    List<Statement> left = new ArrayList<>(statements);
    for (int i = left.size() - 1; i >= 0; i--) {
      Statement one = left.remove(i);
      List<String> own = new ArrayList<>();
      for (String resource : one.resources()) {
        if (!serve(left, one, resource)) {
          own.add(resource);
        }
      }
      if (!own.isEmpty()) {
        left.add(i, one.withResources(own));
      }
    }
    return left;
  }

  /** Lets the first other statement that covers the resource serve its lines; false without one. */
  private static boolean serve(List<Statement> others, Statement one, String resource) {
    for (int i = 0; i < others.size(); i++) {
      Statement other = others.get(i);
      boolean wider =
          other.actions().containsAll(one.actions())
              && other.resources().stream().anyMatch(r -> Glob.covers(r, resource))
              && isWeaker(other.conditions(), one.conditions());
      if (wider) {
        others.set(i, other.withCauses(Minimal.causes(other, one)));
        return true;
      }
    }
    return false;
  }

  /** Whether whatever meets the second conditions meets the first too. */
  private static boolean isWeaker(List<Condition> weak, List<Condition> strong) {
    return weak.stream()
        .allMatch(condition -> strong.stream().anyMatch(other -> covers(condition, other)));
  }

  private static boolean covers(Condition wide, Condition narrow) {
    return wide.operator().equals(narrow.operator())
        && wide.key().equals(narrow.key())
        && narrow.values().stream()
            .allMatch(value -> wide.values().stream().anyMatch(w -> covers(wide, w, value)));
  }

  private static boolean covers(Condition condition, String wide, String narrow) {
    return condition.operator().endsWith("Like") ? Glob.covers(wide, narrow) : wide.equals(narrow);
  }

  /** Without resources and values that others in the same list cover. */
  static Statement tidied(Statement statement) {
    List<Condition> conditions =
        statement.conditions().stream()
            .map(
                condition ->
                    condition.operator().endsWith("Like")
                        ? new Condition(
                            condition.operator(), condition.key(), widest(condition.values()))
                        : condition)
            .toList();
    return new Statement(
        statement.sid(),
        statement.actions(),
        widest(statement.resources()),
        conditions,
        statement.why(),
        statement.causes());
  }

  /** Patterns are distinct, and two that cover each other are the same pattern. */
  private static List<String> widest(List<String> patterns) {
    return patterns.stream()
        .filter(
            pattern ->
                patterns.stream()
                    .noneMatch(other -> !other.equals(pattern) && Glob.covers(other, pattern)))
        .toList();
  }
}
