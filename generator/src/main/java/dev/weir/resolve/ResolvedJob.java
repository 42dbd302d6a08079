package dev.weir.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.diagnostic.Location;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One job or session cluster, fully decided for one environment.
 *
 * @param name its own name, and the name of its custom resource
 * @param stateKey folder of its state under environment and team
 * @param settings every first-class value
 * @param access what data it touches, in the order of its file
 * @param flinkConfiguration options people set, by Flink's newest spelling of the key
 * @param templates pod templates people set, merged over the layers
 * @param leaves where each value came from, by {@link Leaf#path}, sorted
 * @param declared the name in its file: where findings about the whole job point
 */
public record ResolvedJob(
    String name,
    String stateKey,
    FlinkRuntime runtime,
    JobSettings settings,
    List<Access> access,
    Map<String, ConfigurationEntry> flinkConfiguration,
    PodTemplates templates,
    Map<String, Leaf> leaves,
    Leaf declared) {

  public ResolvedJob {
    access = List.copyOf(access);
    leaves = Collections.unmodifiableNavigableMap(new TreeMap<>(leaves));
  }

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
    Optional<Leaf> below = first(path + ".").or(() -> first(path + "["));
    int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
    return below.isPresent() || end < 0 ? below : find(path.substring(0, end));
  }

  private Optional<Leaf> first(String prefix) {
    return Optional.ofNullable(((NavigableMap<String, Leaf>) leaves).ceilingEntry(prefix))
        .filter(entry -> entry.getKey().startsWith(prefix))
        .map(Map.Entry::getValue);
  }

  /** Where a person set the value at a path; the job's name when only the baseline says it. */
  public Location at(String path) {
    return find(path)
        .filter(leaf -> leaf.layer() != LayerKind.BASELINE)
        .orElse(declared)
        .location();
  }
}
