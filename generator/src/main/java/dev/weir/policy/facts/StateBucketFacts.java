package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.StateBases;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which buckets hold state. */
final class StateBucketFacts {

  private StateBucketFacts() {}

  /** Those of an environment, sorted. */
  static ArrayNode own(ResolvedEnvironment environment) {
    return Nodes.array(buckets(environment));
  }

  /**
   * Those of others alone, with the first of these; they travel with each environment, so that a
   * server that is asked about one need not be told of all.
   */
  static ObjectNode foreign(
      ResolvedEnvironment environment, List<ResolvedEnvironment> environments) {
    ObjectNode foreign = Nodes.JSON.objectNode();
    SortedSet<String> own = buckets(environment);
    for (ResolvedEnvironment other : environments) {
      for (String bucket : buckets(other)) {
        if (!own.contains(bucket) && !foreign.has(bucket)) {
          foreign.put(bucket, other.name());
        }
      }
    }
    return foreign;
  }

  private static SortedSet<String> buckets(ResolvedEnvironment environment) {
    StateBases bases = StateBases.of(environment.spec().storage());
    return Stream.of(
            bases.checkpoints(), bases.savepoints(), bases.highAvailability(), bases.changelog())
        .map(uri -> Address.of(uri).host())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
