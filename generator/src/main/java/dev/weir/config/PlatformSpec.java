package dev.weir.config;

import dev.weir.model.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a Platform file says, but for its layers of job values. */
public record PlatformSpec(
    String baseline,
    Optional<String> organization,
    Map<String, String> labels,
    Map<String, RuntimeEntry> runtimes,
    List<String> registries,
    Map<String, String> releases,
    Map<String, NodePool> nodePools,
    Map<String, Price> prices,
    Optional<Limits> limits,
    Optional<Policies> policies) {

  private static final int MOST_WAIVER_DAYS = 180;

  /** Most days from the day of a run to the end of a waiver. */
  public int maxWaiverDays() {
    return policies.flatMap(Policies::maxWaiverDays).orElse(MOST_WAIVER_DAYS);
  }

  /** How policies are dealt with. */
  public record Policies(Optional<Integer> maxWaiverDays) {}

  /** One runtime as each operator names it; a missing part means it is not on offer there. */
  public record RuntimeEntry(Optional<ApacheRuntime> apache, Optional<EmrRuntime> emr) {}

  /**
   * A runtime for the Apache operator.
   *
   * @param user numeric user of the image; 9999 in Apache's own
   * @param s3Plugins bundled S3 plugins to switch on; absent means presto
   */
  public record ApacheRuntime(
      String image,
      Version version,
      Optional<Integer> java,
      List<String> architectures,
      Optional<Integer> user,
      Optional<Integer> group,
      Optional<List<String>> s3Plugins) {}

  /** A runtime for Amazon EMR on EKS. */
  public record EmrRuntime(String release, Optional<String> image, List<String> architectures) {}

  /** A set of nodes that jobs name. */
  public record NodePool(
      String type,
      Map<String, String> nodeSelector,
      List<Toleration> tolerations,
      List<String> capacity,
      List<String> architectures,
      Optional<Boolean> localStorage) {}

  /** A toleration as in Kubernetes; absent parts are left out. */
  public record Toleration(
      Optional<String> key,
      Optional<String> operator,
      Optional<String> value,
      Optional<String> effect,
      Optional<Long> tolerationSeconds) {}

  /** US dollars an hour. */
  public record Price(Optional<Double> cpuHour, Optional<Double> gibHour) {}
}
