package dev.weir.publish;

/** Waits before another attempt, a bounded and random time, so that two publishers part. */
@FunctionalInterface
public interface Pause {

  /**
   * Waits.
   *
   * @param attempt that is to come, from 2
   */
  void before(int attempt);
}
