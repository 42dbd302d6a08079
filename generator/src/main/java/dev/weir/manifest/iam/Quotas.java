package dev.weir.manifest.iam;

/**
 * IAM's quotas for roles, in characters without white space (facts: EMR on EKS, limits; IAM user
 * guide, quotas).
 */
public final class Quotas {

  /** Of all inline policies of one role together. */
  public static final int INLINE = 10_240;

  /** Of one managed policy. */
  public static final int MANAGED = 6_144;

  /** Managed policies at one role, unless AWS raised it. */
  public static final int POLICIES = 10;

  /** Of a trust policy, unless AWS raised it. */
  public static final int TRUST = 2_048;

  private Quotas() {}

  /** The size of a document as IAM counts it. */
  public static int size(String json) {
    return (int) json.chars().filter(c -> !Character.isWhitespace(c)).count();
  }
}
