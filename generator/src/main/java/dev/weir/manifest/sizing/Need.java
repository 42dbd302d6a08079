package dev.weir.manifest.sizing;

/** A number of pods and what they take together. */
public record Need(long pods, Compute compute) {

  public static final Need NONE = new Need(0, Compute.NONE);

  /** So many pods of one size. */
  static Need of(long pods, Compute each) {
    return new Need(pods, each.times(pods));
  }

  public Need plus(Need other) {
    return new Need(Math.addExact(pods, other.pods), compute.plus(other.compute));
  }

  public Need times(long count) {
    return new Need(Math.multiplyExact(pods, count), compute.times(count));
  }

  /** The larger of each part: what fits either. */
  public Need or(Need other) {
    return new Need(Math.max(pods, other.pods), compute.or(other.compute));
  }
}
