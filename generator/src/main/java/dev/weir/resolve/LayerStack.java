package dev.weir.resolve;

import dev.weir.config.Inputs;
import dev.weir.config.Inputs.WorkloadFile;
import dev.weir.source.Document;
import dev.weir.source.Node;
import dev.weir.source.Pointers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The layers below one environment's jobs, merged once for all jobs that share them. */
final class LayerStack {

  /** Fields of a job file that are no values to be merged. */
  private static final Set<String> STRUCTURE =
      Set.of("runsIn", "cluster", "tiers", "environments", "baseline");

  private final Inputs.Platform platform;
  private final Inputs.Environment environment;
  private final Map<String, Merged.Tree> shared = new ConcurrentHashMap<>();

  LayerStack(Inputs.Platform platform, Inputs.Environment environment) {
    this.platform = platform;
    this.environment = environment;
  }

  /** The merge of all ten layers of a job or session cluster. */
  Merged.Tree of(Document baseline, Inputs.Team team, WorkloadFile file) {
    String key = baseline.path() + "|" + team.name();
    Merged.Tree below = shared.computeIfAbsent(key, k -> below(baseline, team));
    String tier = environment.spec().tier().key();
    List<Layer> layers = new ArrayList<>();
    layers.add(new Layer(LayerKind.JOB, values(file.file())));
    add(layers, LayerKind.JOB_TIER, file.file(), "/spec/tiers/" + tier);
    add(layers, LayerKind.JOB_ENVIRONMENT, file.file(), "/spec/environments/" + environment.name());
    return LayerMerge.over(below, layers);
  }

  private Merged.Tree below(Document baseline, Inputs.Team team) {
    String tier = environment.spec().tier().key();
    List<Layer> layers = new ArrayList<>();
    layers.add(new Layer(LayerKind.BASELINE, baseline.root()));
    add(layers, LayerKind.PLATFORM, platform.file(), "/spec/jobDefaults");
    add(layers, LayerKind.PLATFORM_TIER, platform.file(), "/spec/tiers/" + tier);
    add(layers, LayerKind.ENVIRONMENT, environment.file(), "/spec/jobDefaults");
    add(layers, LayerKind.TEAM, team.file(), "/spec/jobDefaults");
    add(layers, LayerKind.TEAM_TIER, team.file(), "/spec/tiers/" + tier);
    add(
        layers,
        LayerKind.TEAM_ENVIRONMENT,
        team.file(),
        "/spec/environments/" + environment.name());
    return LayerMerge.over(LayerMerge.nothing(), layers);
  }

  private static void add(List<Layer> layers, LayerKind kind, Document file, String pointer) {
    Pointers.value(file.root(), pointer)
        .flatMap(node -> node.match(Optional::of, s -> empty(), s -> empty()))
        .ifPresent(mapping -> layers.add(new Layer(kind, withoutStructure(mapping))));
  }

  private static Optional<Node.Mapping> empty() {
    return Optional.empty();
  }

  private static Node.Mapping values(Document file) {
    Node spec = file.root().get("spec");
    if (!(spec instanceof Node.Mapping mapping)) {
      throw new IllegalStateException("the schema demands spec in " + file.path());
    }
    return withoutStructure(mapping);
  }

  /** The values of a layer without the fields that are none. */
  static Node.Mapping withoutStructure(Node.Mapping mapping) {
    if (Collections.disjoint(mapping.entries().keySet(), STRUCTURE)) {
      return mapping;
    }
    Map<String, Node.Entry> entries = new LinkedHashMap<>(mapping.entries());
    entries.keySet().removeAll(STRUCTURE);
    return new Node.Mapping(mapping.location(), entries);
  }
}
