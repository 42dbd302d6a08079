package dev.weir.manifest.sizing;

/**
 * An amount of compute.
 *
 * @param cpu in thousandths of a core
 * @param memory in bytes
 * @param disk ephemeral storage in bytes; 0 when nobody asks for any
 */
public record Amount(long cpu, long memory, long disk) {

  public static final Amount NONE = new Amount(0, 0, 0);

  public Amount plus(Amount other) {
    return new Amount(
        Math.addExact(cpu, other.cpu),
        Math.addExact(memory, other.memory),
        Math.addExact(disk, other.disk));
  }

  public Amount times(long count) {
    return new Amount(
        Math.multiplyExact(cpu, count),
        Math.multiplyExact(memory, count),
        Math.multiplyExact(disk, count));
  }

  /** The larger of each part: what fits either. */
  public Amount or(Amount other) {
    return new Amount(
        Math.max(cpu, other.cpu), Math.max(memory, other.memory), Math.max(disk, other.disk));
  }

  /** The smaller of each part. */
  public Amount least(Amount other) {
    return new Amount(
        Math.min(cpu, other.cpu), Math.min(memory, other.memory), Math.min(disk, other.disk));
  }
}
