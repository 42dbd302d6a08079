package dev.weir.check.flink;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.flink.OwnedKeys;
import dev.weir.resolve.ConfigurationEntry;
import java.util.List;

/** Flink ignores options that it does not know: a near miss of a known one is most likely one. */
final class MisspeltOptions implements JobCheck {

  private final OptionCatalog catalog;

  MisspeltOptions(OptionCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public List<Diagnostic> check(JobScope scope) {
    return scope.job().flinkConfiguration().entrySet().stream()
        .filter(option -> OwnedKeys.of(option.getKey()).isEmpty())
        .flatMap(
            option ->
                catalog.meant(option.getKey()).map(m -> finding(option.getValue(), m)).stream())
        .toList();
  }

  private static Diagnostic finding(ConfigurationEntry entry, String meant) {
    return Diagnostic.of(
        FlinkCodes.OPTION_MISSPELT,
        entry.leaf().location(),
        "\"" + entry.writtenKey() + "\" is not an option that Weir knows",
        "an option of Flink; what it does not know it ignores without a word",
        "did you mean \"" + meant + "\"?");
  }
}
