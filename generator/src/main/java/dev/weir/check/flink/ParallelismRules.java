package dev.weir.check.flink;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.JobSettings.Autoscaler;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Parallelism never exceeds the number of key groups, and the autoscaler chooses among its divisors
 * (facts: Flink operator, autoscaler requirements).
 */
final class ParallelismRules implements JobCheck {

  /** Fewer leave the autoscaler hardly a choice; 60 has twelve. */
  private static final int ENOUGH_DIVISORS = 8;

  @Override
  public List<Diagnostic> check(JobScope scope) {
    if (scope.isSessionCluster()) {
      return List.of();
    }
    List<Diagnostic> findings = new ArrayList<>();
    int most = scope.settings().maxParallelism();
    int parallelism = scope.settings().parallelism();
    if (parallelism > most) {
      findings.add(
          Diagnostic.of(
              FlinkCodes.PARALLELISM,
              scope.at("parallelism"),
              "parallelism " + parallelism + " with maxParallelism " + most,
              "at most maxParallelism, the number of key groups",
              "lower parallelism; a new maxParallelism cannot read the old state"));
    }
    scope.settings().autoscaler().ifPresent(a -> autoscaler(scope, a, findings));
    return findings;
  }

  private static void autoscaler(JobScope scope, Autoscaler autoscaler, List<Diagnostic> findings) {
    int most = scope.settings().maxParallelism();
    int max = autoscaler.max().orElse(0);
    if (max > most) {
      findings.add(
          Diagnostic.of(
              FlinkCodes.PARALLELISM_IGNORED,
              scope.at("autoscaler.max"),
              "autoscaler.max " + max + " with maxParallelism " + most,
              "at most maxParallelism, above which nothing is scaled",
              "lower autoscaler.max to " + most));
    }
    long divisors = IntStream.rangeClosed(1, most).filter(n -> most % n == 0).count();
    if (divisors < ENOUGH_DIVISORS) {
      findings.add(
          Diagnostic.of(
              FlinkCodes.DIVISORS,
              scope.at("maxParallelism"),
              "maxParallelism " + most + " has " + divisors + " divisors",
              "a number with many divisors, among which the autoscaler chooses",
              "for a job without state yet use 120, 180, 240, 360 or 720"));
    }
  }
}
