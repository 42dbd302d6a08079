package dev.weir.pipeline;

import dev.weir.extend.Extension;
import dev.weir.manifest.Expansion;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Target;
import dev.weir.manifest.TeamTarget;
import dev.weir.manifest.Tracing;
import dev.weir.manifest.iam.RoleSpec;
import dev.weir.manifest.iam.delivery.RoleDelivery;
import dev.weir.resolve.Leaf;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedJob;
import dev.weir.resolve.ResolvedTeam;
import dev.weir.resolve.RoleName;
import dev.weir.resolve.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Why one job or session cluster, decided for one environment, is what it is: where its values were
 * set, and, by rendering its workload again, where the fields of its objects come from.
 */
public final class Explanation {

  private final Repository repository;
  private final Place place;

  private Explanation(Repository repository, Place place) {
    this.repository = repository;
    this.place = place;
  }

  /** Explanations of a job in every environment where it is decided, sorted by environment. */
  public static List<Explanation> of(Repository repository, String team, String job) {
    return repository.resolution().environments().stream()
        .flatMap(environment -> Place.in(environment, team, job))
        .map(place -> new Explanation(repository, place))
        .toList();
  }

  public String environment() {
    return place.environment().name();
  }

  public String team() {
    return place.team().name();
  }

  public String job() {
    return place.job().name();
  }

  /**
   * Every value that stands for itself, sorted by path.
   *
   * @param prefix a path as of {@link Leaf#path}: only values at or below it; empty for all
   */
  public List<Leaf> values(String prefix) {
    Map<String, Leaf> leaves = place.job().leaves();
    Set<String> parents = new TreeSet<>();
    leaves.keySet().forEach(path -> addParents(path, parents));
    return leaves.entrySet().stream()
        .filter(entry -> isBelow(entry.getKey(), prefix))
        .map(Map.Entry::getValue)
        .filter(leaf -> !isWhole(leaf) || !parents.contains(leaf.path()))
        .toList();
  }

  /** The objects of its workload, then those of its team's own unit, with origins recorded. */
  public List<Manifest> objects() {
    ResolvedEnvironment environment = place.environment();
    Extension extension = Extension.of(environment, repository::text);
    Target target = new Target(environment, place.team(), place.workload(), Tracing.ON);
    TeamTarget team = new TeamTarget(environment, place.team(), Tracing.ON);
    List<Manifest> all =
        new ArrayList<>(extension.apply(target, Expansion.expand(target)).manifests());
    all.addAll(extension.apply(team, Expansion.expand(team)).manifests());
    return List.copyOf(all);
  }

  /** The role of its workload; empty for one that somebody else makes. */
  public Optional<RoleSpec> role() {
    return RoleDelivery.role(
        new Target(place.environment(), place.team(), place.workload(), Tracing.ON));
  }

  /** The name of the role that its pods run with, whoever makes it. */
  public String roleName() {
    return RoleName.of(
        place.environment().input(), place.team().name(), place.workload().cluster());
  }

  private static boolean isBelow(String path, String prefix) {
    return prefix.isEmpty()
        || path.equals(prefix)
        || path.startsWith(prefix + ".")
        || path.startsWith(prefix + "[");
  }

  /** A mapping or list as a whole; an option's value stays although longer keys start with its. */
  private static boolean isWhole(Leaf leaf) {
    return leaf.value().equals("{…}") || leaf.value().equals("[…]");
  }

  private static void addParents(String path, Set<String> parents) {
    for (int i = 1; i < path.length(); i++) {
      if (path.charAt(i) == '.' || path.charAt(i) == '[') {
        parents.add(path.substring(0, i));
      }
    }
  }

  private record Place(
      ResolvedEnvironment environment, ResolvedTeam team, Workload workload, ResolvedJob job) {

    static Stream<Place> in(ResolvedEnvironment environment, String team, String job) {
      return environment.teams().stream()
          .filter(candidate -> candidate.name().equals(team))
          .flatMap(found -> found.workloads().stream().map(w -> new Unfinished(found, w)))
          .flatMap(
              at ->
                  at.workload().parts().stream()
                      .filter(part -> part.name().equals(job))
                      .map(part -> new Place(environment, at.team(), at.workload(), part)));
    }

    private record Unfinished(ResolvedTeam team, Workload workload) {}
  }
}
