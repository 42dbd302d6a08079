package dev.weir.check.flink;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ranges that the operator demands of an autoscaler (facts: Flink operator, autoscaler rules). */
final class AutoscalerRanges implements JobCheck {

  private static final String PREFIX = "job.autoscaler.";

  /** Target when nobody says one. */
  private static final double TARGET = 0.7;

  /** An option with the numbers that the operator takes. */
  private record Range(String key, double least, double most) {}

  private static final List<Range> OPTIONS =
      List.of(
          new Range("scale-down.max-factor", 0, Double.MAX_VALUE),
          new Range("scale-up.max-factor", 0, Double.MAX_VALUE),
          new Range("utilization.target", 0, 1),
          new Range("target.utilization", 0, 1),
          new Range("target.utilization.boundary", 0, Double.MAX_VALUE),
          new Range("utilization.max", 0, 1),
          new Range("utilization.min", 0, 1),
          new Range("observed-scalability.coefficient-min", 0.01, 1),
          new Range("memory.gc-pressure.threshold", 0, 1),
          new Range("memory.heap-usage.threshold", 0, 1),
          new Range("scaling.effectiveness.threshold", 0, 1),
          new Range("memory.tuning.overhead", 0, 1));

  /** A number with its place. */
  private record Said(double value, Location location) {}

  @Override
  public List<Diagnostic> check(JobScope scope) {
    if (scope.settings().autoscaler().isEmpty()) {
      return List.of();
    }
    List<Diagnostic> findings = new ArrayList<>();
    OPTIONS.forEach(range -> option(scope, range).ifPresent(findings::add));
    if (scope.dialect().apacheBase().atLeast(1, 11)) {
      utilization(scope, findings);
    }
    scope
        .settings()
        .autoscaler()
        .get()
        .excludedPeriods()
        .forEach(period -> period(scope, period).ifPresent(findings::add));
    return findings;
  }

  private static Optional<Diagnostic> option(JobScope scope, Range range) {
    String key = PREFIX + range.key;
    return number(scope, key)
        .filter(said -> said.value < range.least || said.value > range.most)
        .map(
            said ->
                Diagnostic.of(
                    FlinkCodes.AUTOSCALER_RANGE,
                    said.location,
                    key + " is " + said.value,
                    range.most == Double.MAX_VALUE
                        ? "a number of at least 0"
                        : "a number from " + range.least + " to " + range.most,
                    "change the number"));
  }

  private static Optional<Said> number(JobScope scope, String key) {
    return scope
        .option(key)
        .filter(entry -> entry.value().strip().matches("-?\\d{1,9}(\\.\\d{1,9})?"))
        .map(entry -> new Said(Double.parseDouble(entry.value().strip()), entry.leaf().location()));
  }

  private static void utilization(JobScope scope, List<Diagnostic> findings) {
    double target = said(scope, "targetUtilization", "target").map(Said::value).orElse(TARGET);
    said(scope, "maxUtilization", "max")
        .filter(max -> max.value < target)
        .ifPresent(
            max ->
                findings.add(
                    order(max, "maximum utilization " + max.value, "at least the target", target)));
    said(scope, "minUtilization", "min")
        .filter(min -> min.value > target)
        .ifPresent(
            min ->
                findings.add(
                    order(min, "minimum utilization " + min.value, "at most the target", target)));
  }

  private static Diagnostic order(Said said, String found, String expected, double target) {
    return Diagnostic.of(
        FlinkCodes.AUTOSCALER_RANGE,
        said.location,
        found + " with target " + target,
        expected,
        "change one of the two");
  }

  private static Optional<Said> said(JobScope scope, String field, String key) {
    var autoscaler = scope.settings().autoscaler().orElseThrow();
    Optional<Double> value =
        switch (key) {
          case "max" -> autoscaler.maxUtilization();
          case "min" -> autoscaler.minUtilization();
          default -> autoscaler.targetUtilization();
        };
    return number(scope, PREFIX + "utilization." + key)
        .or(() -> value.map(v -> new Said(v, scope.at("autoscaler." + field))));
  }

  private static Optional<Diagnostic> period(JobScope scope, String period) {
    return Schedules.isExcludedPeriod(period)
        ? Optional.empty()
        : Optional.of(
            Diagnostic.of(
                FlinkCodes.SCHEDULE,
                scope.at("autoscaler.excludedPeriods"),
                "excluded period \"" + period + "\"",
                "a daily range as 9:00-17:30, a Quartz cron, or one of each joined by &&",
                "write it like \"9:00-17:30\" or \"* * 9-16 ? * MON-FRI\""));
  }
}
