package dev.weir.manifest.monitoring;

import dev.weir.model.FlinkDuration;
import java.util.Optional;

/**
 * One alert before routing is added.
 *
 * @param name in the style of Flink's community rules: {@code FlinkJobNotRunning}
 * @param threshold the setting that switches it on, below {@code monitoring.alerts}
 * @param expr PromQL
 * @param duration how long the expression must hold; absent = at once
 * @param urgent whether it has the job's own severity rather than {@code warning}
 * @param text what is wrong, for people
 */
record Alert(
    String name,
    String threshold,
    String expr,
    Optional<FlinkDuration> duration,
    boolean urgent,
    String text) {

  /** An alert that does not have to wake anyone. */
  static Alert warning(String name, String threshold, String expr, String text) {
    return new Alert(name, threshold, expr, Optional.empty(), false, text);
  }

  /** The same alert, firing only when its expression holds for a time. */
  Alert after(FlinkDuration time) {
    return new Alert(name, threshold, expr, Optional.of(time), urgent, text);
  }

  /** The same alert with the job's own severity. */
  Alert asUrgent() {
    return new Alert(name, threshold, expr, duration, true, text);
  }
}
