package dev.weir.report;

import java.util.Objects;
import java.util.Optional;

/**
 * What a run did; how many findings it has is counted from the findings themselves.
 *
 * @param scope what the run looked at
 * @param files what it did to the output
 * @param comparedWith the previous state that the run was compared with, in words
 * @param millis how long it took, in milliseconds
 */
public record RunSummary(Scope scope, Files files, Optional<String> comparedWith, long millis) {

  public RunSummary {
    Objects.requireNonNull(scope);
    Objects.requireNonNull(files);
    Objects.requireNonNull(comparedWith);
  }

  /** How many of each thing the run had before it, after filters. */
  public record Scope(int environments, int teams, int jobs, int objects) {}

  /** How many output files the run wrote, left as they were, and removed. */
  public record Files(int written, int unchanged, int removed) {

    /** The files of a run that does not write. */
    public static Files none() {
      return new Files(0, 0, 0);
    }

    boolean isNone() {
      return equals(none());
    }
  }
}
