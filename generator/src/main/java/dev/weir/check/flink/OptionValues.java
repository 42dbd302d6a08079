package dev.weir.check.flink;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Code;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.flink.OwnedKeys;
import dev.weir.resolve.ConfigurationEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Values that Flink's parsers would refuse, or read as something else than they seem to say. */
final class OptionValues implements JobCheck {

  private final OptionCatalog catalog;

  OptionValues(OptionCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public List<Diagnostic> check(JobScope scope) {
    return scope.job().flinkConfiguration().entrySet().stream().flatMap(this::finding).toList();
  }

  private Stream<Diagnostic> finding(Map.Entry<String, ConfigurationEntry> option) {
    String value = option.getValue().value().strip();
    if (OwnedKeys.of(option.getKey()).isPresent()) {
      return Stream.empty();
    }
    Optional<OptionShape> shape = catalog.shape(option.getKey());
    return shape
        .filter(s -> !s.accepts().test(value))
        .map(s -> finding(option.getValue(), s))
        .stream();
  }

  private static Diagnostic finding(ConfigurationEntry entry, OptionShape shape) {
    return Diagnostic.of(
        code(shape.kind()),
        entry.leaf().location(),
        entry.writtenKey() + " is \"" + entry.value() + "\"",
        shape.words(),
        "write it like \"" + shape.example() + "\"");
  }

  private static Code code(OptionShape.Kind kind) {
    return switch (kind) {
      case DURATION -> FlinkCodes.BAD_DURATION;
      case MEMORY -> FlinkCodes.BAD_MEMORY;
      case OTHER -> FlinkCodes.BAD_VALUE;
    };
  }
}
