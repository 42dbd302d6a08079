package dev.weir.resolve;

import dev.weir.model.Version;

/**
 * The operator of an environment, which decides what its resources can say.
 *
 * @param kind whose operator it is
 * @param version Apache's release, or EMR's; {@code main} is the release after the newest
 */
public record Dialect(Kind kind, Version version) {

  /** Whose operator it is. */
  public enum Kind {
    APACHE,
    EMR
  }

  public boolean isEmr() {
    return kind == Kind.EMR;
  }

  /** Whether it is Apache's operator of at least this release. */
  public boolean apacheAtLeast(int major, int minor) {
    return kind == Kind.APACHE && version.atLeast(major, minor);
  }

  /** Whether it is EMR of at least this release. */
  public boolean emrAtLeast(int major, int minor) {
    return kind == Kind.EMR && version.atLeast(major, minor);
  }

  /**
   * The release of Apache's operator whose behaviour to count on: its own, or the one inside EMR's
   * (facts: EMR on EKS, version table; from 7.6 on none newer than 1.10 is known).
   */
  public Version apacheBase() {
    if (kind == Kind.APACHE) {
      return version;
    }
    if (version.atLeast(7, 6)) {
      return Version.of(1, 10);
    }
    if (version.atLeast(7, 3)) {
      return Version.of(1, 9);
    }
    if (version.atLeast(7, 2)) {
      return Version.of(1, 8);
    }
    return version.atLeast(6, 14) ? Version.of(1, 6) : Version.of(1, 5);
  }

  /**
   * Whether a job may be suspended when it is delivered for the first time (facts: Flink operator,
   * historic rules; EMR has that behaviour from 7.2 on).
   */
  public boolean takesNewJobsSuspended() {
    return apacheBase().atLeast(1, 7);
  }

  /** {@code Apache operator 1.15.0}, {@code EMR 7.12.0}: for messages. */
  @Override
  public String toString() {
    return (kind == Kind.EMR ? "EMR " : "Apache operator ") + version;
  }
}
