package dev.weir.scenario;

/** Where the random tests begin; {@code -Dweir.seed=…} repeats a run that failed. */
final class Seed {

  private static final long USUAL = 20_261_101L;

  private Seed() {}

  /** The seed of one test; it is part of every failure's message. */
  static long of(String test) {
    return Long.getLong("weir.seed", USUAL) + test.hashCode();
  }

  /** Whether a run is meant to take minutes and leave nothing out. */
  static boolean isExhaustive() {
    return Boolean.getBoolean("weir.exhaustive");
  }
}
