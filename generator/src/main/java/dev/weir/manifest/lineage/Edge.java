package dev.weir.manifest.lineage;

import java.util.Comparator;
import java.util.Optional;

/**
 * One job that reads or writes one resource.
 *
 * @param workload the job's own name, or that of its session cluster
 * @param system kind and logical name as the job's access names them: {@code kafka orders}
 * @param consumerGroup of a Kafka reader
 * @param transactionalIdPrefix of an exactly-once Kafka writer
 * @param consumer enhanced fan-out consumer of a Kinesis reader
 */
public record Edge(
    String team,
    String job,
    String workload,
    Direction direction,
    Resource resource,
    String system,
    Optional<String> consumerGroup,
    Optional<String> transactionalIdPrefix,
    Optional<String> consumer)
    implements Comparable<Edge> {

  private static final Comparator<Edge> ORDER =
      Comparator.comparing(Edge::team)
          .thenComparing(Edge::job)
          .thenComparing(Edge::direction)
          .thenComparing(Edge::resource)
          .thenComparing(Edge::system)
          .thenComparing(e -> e.consumerGroup().orElse(""))
          .thenComparing(e -> e.transactionalIdPrefix().orElse(""))
          .thenComparing(e -> e.consumer().orElse(""));

  @Override
  public int compareTo(Edge other) {
    return ORDER.compare(this, other);
  }
}
