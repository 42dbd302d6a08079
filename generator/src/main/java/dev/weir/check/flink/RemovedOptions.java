package dev.weir.check.flink;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.ConfigurationEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Options that Flink 2 ignores without a word (facts: Flink operator, removed options). */
final class RemovedOptions implements JobCheck {

  private static final String BUFFERS = "taskmanager.network.memory.";

  private static final Set<String> KEYS =
      Set.of(
          "jobmanager.heap.size",
          "jobmanager.heap.mb",
          "taskmanager.heap.size",
          "taskmanager.heap.mb",
          "taskmanager.network.numberOfBuffers",
          "execution.checkpointing.force",
          "state.backend.async",
          "state.backend.rocksdb.checkpointdir",
          "pipeline.time-characteristic",
          "high-availability.job.delay",
          "recovery.job.delay",
          "high-availability.zookeeper.path.running-registry",
          "security.ssl.enabled",
          "web.ssl.enabled",
          "taskmanager.exit-on-fatal-akka-error",
          BUFFERS + "buffers-per-channel",
          BUFFERS + "floating-buffers-per-gate",
          BUFFERS + "max-buffers-per-channel",
          BUFFERS + "max-overdraft-buffers-per-gate",
          "taskmanager.network.sort-shuffle.min-parallelism",
          "taskmanager.network.max-num-tcp-connections",
          "taskmanager.registration.initial-backoff",
          "taskmanager.registration.max-backoff",
          "taskmanager.registration.refused-backoff",
          "fine-grained.shuffle-mode.all-blocking",
          "resourcemanager.taskmanager-release.wait.result.consumed");

  private static final List<String> PREFIXES =
      List.of("akka.watch.", "taskmanager.network.blocking-shuffle.", "web.backpressure.");

  private static final Map<String, String> REPLACED =
      Map.of(
          "cluster.evenly-spread-out-slots", "taskmanager.load-balance.mode",
          "pipeline.default-kryo-serializers", "pipeline.serialization-config",
          "pipeline.registered-kryo-types", "pipeline.serialization-config",
          "pipeline.registered-pojo-types", "pipeline.serialization-config",
          "pipeline.auto-type-registration", "pipeline.serialization-config");

  @Override
  public List<Diagnostic> check(JobScope scope) {
    if (!scope.flink().atLeast(2, 0)) {
      return List.of();
    }
    return scope.job().flinkConfiguration().entrySet().stream()
        .filter(option -> isRemoved(option.getKey(), option.getValue().value()))
        .map(option -> finding(scope, option.getKey(), option.getValue()))
        .toList();
  }

  private static boolean isRemoved(String key, String value) {
    return KEYS.contains(key)
        || REPLACED.containsKey(key)
        || PREFIXES.stream().anyMatch(key::startsWith)
        || (key.equals("jobmanager.scheduler") && value.equalsIgnoreCase("ng"));
  }

  private static Diagnostic finding(JobScope scope, String key, ConfigurationEntry entry) {
    boolean value = key.equals("jobmanager.scheduler");
    String said = "\"" + entry.writtenKey() + (value ? ": " + entry.value() : "") + "\"";
    return Diagnostic.of(
        FlinkCodes.OPTION_REMOVED,
        entry.leaf().location(),
        said + " with Flink " + scope.flink().asMinor(),
        "an option that Flink 2 has; it ignores this one",
        Optional.ofNullable(REPLACED.get(key))
            .map(newer -> "use " + newer)
            .orElse("remove it, or set it only where the job runs on Flink 1"));
  }
}
