package dev.weir.policy;

import dev.weir.config.Declared;
import dev.weir.config.InputBinder;
import dev.weir.config.InputSchema;
import dev.weir.config.PolicyFiles;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.source.InputLoader;
import dev.weir.source.SourceTree;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one state of a repository says about how strictly policies judge, besides the rules and the
 * environments' yardsticks: baselines, policy data, waivers and their bounds. It may come from
 * another state than what is judged.
 *
 * @param baselines pinned, by environment
 * @param maxWaiverDays absent when no environment is known
 * @param environments the names of all, those with errors among them
 * @param diagnostics of reading and binding the files
 */
public record Gate(
    Map<String, String> baselines,
    Optional<Integer> maxWaiverDays,
    Set<String> environments,
    PolicyFiles files,
    Diagnostics diagnostics) {

  private static final List<String> FOLDERS = List.of("policies/data", "policies/waivers");

  private static final Gate OPEN =
      new Gate(Map.of(), Optional.empty(), Set.of(), PolicyFiles.none(), Diagnostics.none());

  public Gate {
    baselines = new TreeMap<>(baselines);
  }

  /** Rules go by what they say of themselves. */
  static Gate open() {
    return OPEN;
  }

  /**
   * Reads the files of a repository.
   *
   * @param resolved its environments
   */
  public static Gate read(SourceTree tree, Collection<ResolvedEnvironment> resolved) {
    InputLoader.Loaded loaded = new InputLoader(tree, path -> false).load(FOLDERS);
    InputBinder.BoundPolicies bound = bound(loaded);
    Map<String, String> baselines = new TreeMap<>();
    for (ResolvedEnvironment environment : resolved) {
      baselines.put(environment.name(), baseline(environment));
    }
    return new Gate(
        baselines,
        resolved.stream().map(one -> one.platform().maxWaiverDays()).findFirst(),
        Declared.of(tree.list("environments")).environments(),
        bound.files(),
        loaded.diagnostics().plus(bound.diagnostics()));
  }

  /** A repository without such files does not wait for the schema. */
  private static InputBinder.BoundPolicies bound(InputLoader.Loaded loaded) {
    return loaded.documents().isEmpty()
        ? new InputBinder.BoundPolicies(PolicyFiles.none(), Diagnostics.none())
        : new InputBinder(InputSchema.load()).bindPolicies(loaded);
  }

  private static String baseline(ResolvedEnvironment environment) {
    return environment.spec().baseline().orElse(environment.platform().baseline());
  }
}
