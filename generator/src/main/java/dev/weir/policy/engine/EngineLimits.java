package dev.weir.policy.engine;

import java.time.Duration;

/**
 * What one evaluation may take. Pages have 64 KiB.
 *
 * @param time how long one evaluation may run
 * @param mostPages how much memory an instance may have in all
 * @param keptPages how far the heap may grow over evaluations before it is emptied, and with it the
 *     patterns that were compiled
 */
public record EngineLimits(Duration time, int mostPages, int keptPages) {

  /** Some thousand times what an ordinary rule takes: 10 s and 256 MiB. */
  public static EngineLimits standard() {
    return new EngineLimits(Duration.ofSeconds(10), 4096, 64);
  }
}
