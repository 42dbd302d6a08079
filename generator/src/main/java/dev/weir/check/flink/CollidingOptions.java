package dev.weir.check.flink;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.ConfigurationEntry;
import dev.weir.resolve.FlinkKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * From Flink 2 no option may be the beginning of another: options become nested YAML (facts: Flink
 * operator, rule P1).
 */
final class CollidingOptions implements JobCheck {

  @Override
  public List<Diagnostic> check(JobScope scope) {
    if (!scope.flink().atLeast(2, 0)) {
      return List.of();
    }
    TreeMap<String, ConfigurationEntry> delivered = new TreeMap<>();
    scope
        .job()
        .flinkConfiguration()
        .forEach((key, entry) -> delivered.put(FlinkKeys.spelled(key, scope.flink()), entry));
    List<Diagnostic> findings = new ArrayList<>();
    for (Map.Entry<String, ConfigurationEntry> option : delivered.entrySet()) {
      String longer = delivered.higherKey(option.getKey() + ".");
      if (longer != null && longer.startsWith(option.getKey() + ".")) {
        findings.add(finding(option.getValue(), longer));
      }
    }
    return findings;
  }

  private static Diagnostic finding(ConfigurationEntry entry, String longer) {
    return Diagnostic.of(
        FlinkCodes.OPTIONS_COLLIDE,
        entry.leaf().location(),
        "\"" + entry.writtenKey() + "\" beside \"" + longer + "\"",
        "no option that is the beginning of another: Flink 2 nests them",
        "remove one of the two");
  }
}
