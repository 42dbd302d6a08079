package dev.weir.manifest.sizing;

import dev.weir.resolve.ResolvedJob;
import java.util.Optional;

/** Numbers among the Flink options that people set. */
final class FlinkNumber {

  private FlinkNumber() {}

  /** The number that an option says; empty when nobody sets it or it is none. */
  static Optional<Double> of(ResolvedJob job, String key) {
    return Optional.ofNullable(job.flinkConfiguration().get(key))
        .map(entry -> entry.value().strip())
        .filter(value -> value.matches("\\d{1,9}(\\.\\d{1,9})?"))
        .map(Double::valueOf);
  }
}
