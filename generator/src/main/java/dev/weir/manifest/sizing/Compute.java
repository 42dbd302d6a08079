package dev.weir.manifest.sizing;

/**
 * Requests and limits of one container, of one pod or of many.
 *
 * @param requests what the scheduler sets aside
 * @param limits the most that may be used
 */
public record Compute(Amount requests, Amount limits) {

  public static final Compute NONE = new Compute(Amount.NONE, Amount.NONE);

  public Compute plus(Compute other) {
    return new Compute(requests.plus(other.requests), limits.plus(other.limits));
  }

  public Compute times(long count) {
    return new Compute(requests.times(count), limits.times(count));
  }

  /** The larger of each part: what fits either. */
  public Compute or(Compute other) {
    return new Compute(requests.or(other.requests), limits.or(other.limits));
  }
}
