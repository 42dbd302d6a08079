package dev.weir.cli;

import dev.weir.manifest.Origin;
import dev.weir.pipeline.Explanation;
import dev.weir.pipeline.ExplanationField;
import dev.weir.pipeline.FieldPath;
import dev.weir.resolve.Leaf;
import java.util.List;
import java.util.Optional;

/** Answers of {@code explain} for people. */
final class ExplainText {

  private ExplainText() {}

  /** A table of values, what each overrode below it. */
  static String values(Explanation explanation, String prefix) {
    Columns table = new Columns("PATH", "VALUE", "SET AT", "LAYER");
    for (Leaf leaf : explanation.values(prefix)) {
      addWithHistory(table, leaf.path(), leaf);
    }
    return explanation.team()
        + "/"
        + explanation.job()
        + " in "
        + explanation.environment()
        + "\n\n"
        + table.text();
  }

  /** Each value of a field with its rule and the inputs that it follows from. */
  static String field(Explanation explanation, ObjectField field) {
    Columns table = new Columns("PATH", "VALUE", "SET AT", "LAYER");
    for (ExplanationField value : field.values()) {
      String path = FieldPath.words(value.pointer());
      table.row(path, value.value(), "", "");
      value.origin().ifPresentOrElse(o -> addOrigin(table, o), () -> table.row("  origin unknown"));
    }
    return field.object().key()
        + " in "
        + explanation.environment()
        + " ("
        + field.object().unit().folder()
        + ")\n\n"
        + table.text();
  }

  static void addOrigin(Columns table, Origin origin) {
    if (!origin.rule().isEmpty()) {
      table.row("  rule: " + origin.rule());
    }
    List<Leaf> leaves = origin.leaves();
    leaves.forEach(leaf -> addWithHistory(table, "  from " + leaf.path(), leaf));
  }

  private static void addWithHistory(Columns table, String name, Leaf leaf) {
    table.row(name, leaf.value(), leaf.location().toString(), leaf.layer().words());
    Optional<Leaf> below = leaf.overrode();
    while (below.isPresent()) {
      Leaf older = below.get();
      String indent = " ".repeat(name.length() - name.stripLeading().length() + 2);
      table.row(
          indent + "overrode", older.value(), older.location().toString(), older.layer().words());
      below = older.overrode();
    }
  }
}
