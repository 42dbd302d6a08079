package dev.weir.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.diagnostic.Location;
import java.util.Map;
import java.util.Optional;

/**
 * One job or session cluster, fully decided for one environment.
 *
 * @param name its own name, and the name of its custom resource
 * @param stateKey folder of its state under environment and team
 * @param settings every first-class value
 * @param flinkConfiguration options people set, by Flink's newest spelling of the key
 * @param templates pod templates people set, merged over the layers
 * @param leaves where each value came from, by path in the spec with dots
 * @param declared the name in its file: where findings about the whole job point
 */
public record ResolvedJob(
    String name,
    String stateKey,
    FlinkRuntime runtime,
    JobSettings settings,
    Map<String, ConfigurationEntry> flinkConfiguration,
    PodTemplates templates,
    Map<String, Leaf> leaves,
    Leaf declared) {

  /** Pod templates as trees; empty objects where nobody set any. */
  public record PodTemplates(JsonNode common, JsonNode jobManager, JsonNode taskManager) {}

  /** The leaf at a path, else the nearest below or above it, else the job's name. */
  public Leaf leaf(String path) {
    return find(path).orElse(declared);
  }

  /** The leaf at a path, or the nearest below or above it. */
  public Optional<Leaf> find(String path) {
    Leaf exact = leaves.get(path);
    if (exact != null) {
      return Optional.of(exact);
    }
    String prefix = path + ".";
    Optional<Leaf> below =
        leaves.entrySet().stream()
            .filter(e -> e.getKey().startsWith(prefix))
            .map(Map.Entry::getValue)
            .findFirst();
    int dot = path.lastIndexOf('.');
    return below.isPresent() || dot < 0 ? below : find(path.substring(0, dot));
  }

  /** Where the value at a path was set. */
  public Location at(String path) {
    return leaf(path).location();
  }
}
