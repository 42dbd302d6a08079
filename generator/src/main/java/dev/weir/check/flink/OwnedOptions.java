package dev.weir.check.flink;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.flink.OwnedKeys;
import dev.weir.manifest.flink.OwnedKeys.Owner;
import dev.weir.resolve.ConfigurationEntry;
import java.util.List;
import java.util.Map;

/** No option that Weir, Flink or the operator decides (facts: Flink operator, rule D5). */
final class OwnedOptions implements JobCheck {

  @Override
  public List<Diagnostic> check(JobScope scope) {
    return scope.job().flinkConfiguration().entrySet().stream()
        .flatMap(option -> OwnedKeys.of(option.getKey()).map(o -> finding(option, o)).stream())
        .toList();
  }

  private static Diagnostic finding(Map.Entry<String, ConfigurationEntry> option, Owner owner) {
    ConfigurationEntry entry = option.getValue();
    String found = "flinkConfiguration sets \"" + entry.writtenKey() + "\"";
    return owner
        .field()
        .map(
            field ->
                Diagnostic.of(
                    FlinkCodes.OPTION_HAS_FIELD,
                    entry.leaf().location(),
                    found,
                    "the field " + field + ": " + owner.why(),
                    "say it in " + field + " and remove the option"))
        .orElseGet(
            () ->
                Diagnostic.of(
                    FlinkCodes.OPTION_OWNED,
                    entry.leaf().location(),
                    found,
                    "an option that is open to jobs; " + owner.why(),
                    "remove the option"));
  }
}
