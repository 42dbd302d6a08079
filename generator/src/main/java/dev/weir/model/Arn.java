package dev.weir.model;

import java.util.Optional;

/**
 * An Amazon Resource Name. Services that have no region or account leave theirs empty.
 *
 * @param resource everything behind the fifth colon
 */
public record Arn(
    String partition, String service, String region, String account, String resource) {

  private static final int PARTS = 6;

  /** The parts of a text that is an ARN; empty when it is none. */
  public static Optional<Arn> tryParse(String text) {
    String[] parts = text.split(":", PARTS);
    return parts.length == PARTS && parts[0].equals("arn")
        ? Optional.of(new Arn(parts[1], parts[2], parts[3], parts[4], parts[5]))
        : Optional.empty();
  }

  /** The AWS partition of a region (facts: EMR on EKS, trust policy forms). */
  public static String partitionOf(String region) {
    if (region.startsWith("cn-")) {
      return "aws-cn";
    }
    return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
  }

  /** The parts of a text that is an ARN. */
  public static Arn parse(String text) {
    return tryParse(text).orElseThrow(() -> new IllegalArgumentException("no ARN: " + text));
  }

  /** The same place with another resource. */
  public Arn withResource(String other) {
    return new Arn(partition, service, region, account, other);
  }

  @Override
  public String toString() {
    return "arn:" + partition + ":" + service + ":" + region + ":" + account + ":" + resource;
  }
}
