package dev.weir.manifest.sizing;

/**
 * What a container gets that says nothing itself: the LimitRange's defaults, which also size
 * sidecars of which nobody says how large they are.
 */
public final class ContainerDefaults {

  private static final long MEBI = 1024L * 1024;

  /** Requests of such a container; disk only where the quota counts it. */
  public static final Amount REQUESTS = new Amount(100, 128 * MEBI, 256 * MEBI);

  /** Limits of such a container; none on disk, since that would evict a pod for its state. */
  public static final Amount LIMITS = new Amount(500, 512 * MEBI, 0);

  private ContainerDefaults() {}
}
