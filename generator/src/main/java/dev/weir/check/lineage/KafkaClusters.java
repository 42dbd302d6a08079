package dev.weir.check.lineage;

import dev.weir.config.DataSystem;
import dev.weir.manifest.lineage.SystemIdentity;
import dev.weir.manifest.lineage.Touch;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which declarations mean one Kafka cluster: those with one ARN, and those that share a broker,
 * since some name only a few of them and no ARN.
 */
final class KafkaClusters {

  /** From an identity or a broker to another name of the same cluster, up to its first. */
  private final Map<String, String> names = new HashMap<>();

  private KafkaClusters() {}

  static KafkaClusters of(List<ResolvedEnvironment> environments) {
    KafkaClusters clusters = new KafkaClusters();
    for (ResolvedEnvironment environment : environments) {
      for (DataSystem.Kafka kafka : environment.data().systems().kafka().values()) {
        String identity = SystemIdentity.of(environment, kafka);
        for (String broker : SystemIdentity.brokers(environment, kafka)) {
          clusters.join(identity, "broker " + broker);
        }
      }
    }
    return clusters;
  }

  /** The cluster of a touch; empty when it is no topic. */
  Optional<String> cluster(Touch touch) {
    return touch.line().system() instanceof DataSystem.Kafka kafka
        ? Optional.of(first(SystemIdentity.of(touch.environment(), kafka)))
        : Optional.empty();
  }

  private void join(String identity, String broker) {
    String one = first(identity);
    String other = first(broker);
    if (!one.equals(other)) {
      boolean sorted = one.compareTo(other) < 0;
      names.put(sorted ? other : one, sorted ? one : other);
    }
  }

  private String first(String name) {
    String at = name;
    String next = names.get(at);
    while (next != null) {
      at = next;
      next = names.get(at);
    }
    if (!at.equals(name)) {
      names.put(name, at);
    }
    return at;
  }
}
