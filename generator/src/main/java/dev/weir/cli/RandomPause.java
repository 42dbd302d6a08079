package dev.weir.cli;

import dev.weir.diagnostic.EnvironmentException;
import dev.weir.publish.Pause;
import java.util.concurrent.ThreadLocalRandom;

/** Waits longer from attempt to attempt, up to a bound, and never twice as long. */
final class RandomPause implements Pause {

  private static final long FIRST_MILLIS = 100;
  private static final long MOST_MILLIS = 4_000;

  @Override
  public void before(int attempt) {
    long bound = Math.min(MOST_MILLIS, FIRST_MILLIS << Math.min(attempt - 1, 10));
    try {
      Thread.sleep(bound / 4 + ThreadLocalRandom.current().nextLong(bound));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EnvironmentException("interrupted between two attempts to push", e);
    }
  }
}
