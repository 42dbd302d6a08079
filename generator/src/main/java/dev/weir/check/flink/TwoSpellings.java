package dev.weir.check.flink;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.ConfigurationEntry;
import dev.weir.resolve.Leaf;
import java.util.List;
import java.util.Optional;

/** One layer says an option once: with two spellings, chance would decide which one holds. */
final class TwoSpellings implements JobCheck {

  @Override
  public List<Diagnostic> check(JobScope scope) {
    return scope.job().flinkConfiguration().values().stream()
        .flatMap(entry -> twice(entry).map(other -> finding(entry, other)).stream())
        .toList();
  }

  private static Optional<Leaf> twice(ConfigurationEntry entry) {
    Leaf leaf = entry.leaf();
    return leaf.overrode()
        .filter(other -> other.layer() == leaf.layer() && !other.path().equals(leaf.path()));
  }

  private static Diagnostic finding(ConfigurationEntry entry, Leaf other) {
    String key = other.path().substring(other.path().indexOf('.') + 1);
    return Diagnostic.of(
        FlinkCodes.TWO_SPELLINGS,
        entry.leaf().location(),
        "\"" + entry.writtenKey() + "\" beside \"" + key + "\", which is the same option",
        "one spelling in one place",
        "remove one of them; the other is in line " + other.location().line());
  }
}
