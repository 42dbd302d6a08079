package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How many slots a job needs, or several together.
 *
 * @param said when it starts
 * @param most when the operator's autoscaler has made all of it that it may
 */
record Parallelism(long said, long most) {

  static final Parallelism NONE = new Parallelism(0, 0);

  /** Bound of a vertex when the autoscaler is given none (facts: Flink operator, autoscaler). */
  private static final long AUTOSCALER_DEFAULT = 200;

  /** More than any cluster has: so sums cannot overflow. */
  private static final long ABSURD = 1_000_000;

  /** Of a job with its options. */
  static Parallelism of(Configuration options, JsonNode job) {
    long said = Nodes.whole(job, "parallelism").map(Parallelism::sane).orElse(0L);
    return new Parallelism(said, Math.max(said, scaled(options)));
  }

  private static long scaled(Configuration options) {
    boolean scales =
        options.autoscaler("enabled").map(Boolean::parseBoolean).orElse(false)
            && options.autoscaler("scaling.enabled").map(Boolean::parseBoolean).orElse(true);
    if (!scales) {
      return 0;
    }
    long standard =
        options
            .whole("pipeline.max-parallelism")
            .map(most -> Math.min(most, AUTOSCALER_DEFAULT))
            .orElse(AUTOSCALER_DEFAULT);
    return sane(
        options.autoscaler("vertex.max-parallelism").flatMap(Numbers::whole).orElse(standard));
  }

  Parallelism plus(Parallelism other) {
    return new Parallelism(sane(said + other.said), sane(most + other.most));
  }

  /** TaskManagers for so many slots. */
  static long pods(long parallelism, long slots) {
    return (parallelism + slots - 1) / slots;
  }

  static long sane(long number) {
    return Math.max(0, Math.min(number, ABSURD));
  }
}
