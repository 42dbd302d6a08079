package dev.weir.manifest.tenant;

import java.util.Optional;

/**
 * One part of a quota.
 *
 * @param measure what it counts
 * @param amount the ceiling, in the measure's unit
 * @param need how much the workloads need at most
 * @param said whether the team's file says the ceiling; else it is the need, rounded up
 * @param reason one sentence that says where it comes from
 */
public record QuotaPart(Measure measure, long amount, long need, boolean said, String reason) {

  /** What a part counts, and the step to which a computed ceiling is rounded up. */
  public enum Measure {
    /** Thousandths of a core. */
    CPU(1000),
    /** Bytes. */
    BYTES(1024L * 1024 * 1024),
    /** Pods. */
    PODS(1);

    private final long step;

    Measure(long step) {
      this.step = step;
    }
  }

  static QuotaPart of(Measure measure, Optional<Long> said, long need, String words) {
    String reason =
        said.isPresent()
            ? words
            : "what the team's workloads need at their maximum, with room for one upgrade";
    long rounded = (need + measure.step - 1) / measure.step * measure.step;
    return new QuotaPart(measure, said.orElse(rounded), need, said.isPresent(), reason);
  }

  /** Whether the workloads fit below the ceiling. */
  public boolean fits() {
    return need <= amount;
  }

  /** The ceiling as Kubernetes reads it. */
  public String quantity() {
    return quantity(measure, amount);
  }

  /** An amount in the shortest whole unit: {@code 12}, {@code 1500m}, {@code 64Gi}. */
  public static String quantity(Measure measure, long amount) {
    return switch (measure) {
      case CPU -> amount % 1000 == 0 ? Long.toString(amount / 1000) : amount + "m";
      case BYTES -> bytes(amount);
      case PODS -> Long.toString(amount);
    };
  }

  private static String bytes(long amount) {
    long mebi = 1024L * 1024;
    if (amount % (1024 * mebi) == 0) {
      return amount / (1024 * mebi) + "Gi";
    }
    return amount % mebi == 0 ? amount / mebi + "Mi" : Long.toString(amount);
  }
}
