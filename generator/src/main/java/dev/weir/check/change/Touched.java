package dev.weir.check.change;

import dev.weir.manifest.lineage.Direction;
import dev.weir.manifest.lineage.Edge;
import dev.weir.manifest.lineage.Lineage;
import dev.weir.manifest.lineage.Resource;
import dev.weir.manifest.previous.WorkloadChange;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What data the jobs of a workload touch, by what the data is and not by its name in the
 * environment.
 *
 * @param names of groups, transactions and consumers, which are rights of their own
 */
record Touched(List<Edge> edges, Set<String> names) {

  static Touched of(Lineage lineage, WorkloadChange.Name workload) {
    List<Edge> edges =
        lineage.edges().stream()
            .filter(edge -> edge.team().equals(workload.team()))
            .filter(edge -> edge.workload().equals(workload.workload()))
            .toList();
    Set<String> names = edges.stream().flatMap(Touched::names).collect(Collectors.toSet());
    return new Touched(edges, names);
  }

  /** What this has and the other has not, in words, sorted. */
  List<String> without(Touched other) {
    Stream<String> data =
        edges.stream()
            .filter(edge -> !other.has(edge.direction(), edge.resource()))
            .map(Touched::words);
    Stream<String> rights = names.stream().filter(name -> !other.names.contains(name));
    return Stream.concat(data, rights).distinct().sorted().toList();
  }

  private boolean has(Direction direction, Resource resource) {
    return edges.stream()
        .anyMatch(edge -> edge.direction() == direction && edge.resource().covers(resource));
  }

  private static String words(Edge edge) {
    return edge.direction().word()
        + " of "
        + edge.resource().kind().word()
        + " \""
        + edge.resource().label()
        + "\"";
  }

  private static Stream<String> names(Edge edge) {
    String of = "\" of " + edge.system();
    return Stream.of(
            edge.consumerGroup().map(name -> "consumer group \"" + name + of),
            edge.transactionalIdPrefix().map(name -> "transactional-id prefix \"" + name + of),
            edge.consumer().map(name -> "consumer \"" + name + of))
        .flatMap(name -> name.stream());
  }
}
