package dev.weir.manifest.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Statements none of which is too long for a policy of its own. */
final class Slices {

  private Slices() {}

  /** The same, a long one in several, each with a part of its resources or of its values. */
  static List<Statement> of(List<Statement> statements) {
    return statements.stream().flatMap(one -> of(one).stream()).toList();
  }

  private static List<Statement> of(Statement statement) {
    for (int parts = 1; parts <= most(statement); parts++) {
      List<Statement> slices = cut(statement, parts);
      if (slices.stream().allMatch(Slices::fits)) {
        return slices;
      }
    }
    return List.of(statement);
  }

  private static boolean fits(Statement statement) {
    return Policies.size(new PolicyDocument(List.of(statement))) <= Quotas.MANAGED;
  }

  private static int most(Statement statement) {
    return Math.max(statement.resources().size(), values(statement).size());
  }

  /** Any one of a condition's values will do, so they can be told apart as resources can. */
  private static List<String> values(Statement statement) {
    return statement.conditions().size() == 1 ? statement.conditions().get(0).values() : List.of();
  }

  private static List<Statement> cut(Statement statement, int parts) {
    if (parts == 1) {
      return List.of(statement);
    }
    boolean byResource = statement.resources().size() >= parts;
    List<String> all = byResource ? statement.resources() : values(statement);
    List<Statement> slices = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      int part = i;
      List<String> some =
          IntStream.range(0, all.size())
              .filter(at -> (long) at * parts / all.size() == part)
              .mapToObj(all::get)
              .toList();
      Statement slice = byResource ? statement.withResources(some) : with(statement, some);
      slices.add(slice.withSid(statement.sid() + "Part" + (i + 1)));
    }
    return slices;
  }

  private static Statement with(Statement statement, List<String> values) {
    Condition condition = statement.conditions().get(0);
    return new Statement(
        statement.sid(),
        statement.actions(),
        statement.resources(),
        List.of(new Condition(condition.operator(), condition.key(), values)),
        statement.why(),
        statement.causes());
  }
}
