package dev.weir.publish;

import dev.weir.diagnostic.Location;
import dev.weir.manifest.Unit;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is to be on one branch.
 *
 * @param target the branch to commit to
 * @param synced the branch that Argo CD syncs; another one where a pull request stands between
 * @param promotedFrom the synced branches of environments that these ones take jobs from, by
 *     environment
 * @param environments the environments that the branch holds
 * @param stakes whether production is among them
 * @param place the file that findings about the branch point to
 * @param files everything that is to be there, by path
 */
public record Delivery(
    String target,
    String synced,
    SortedMap<String, String> promotedFrom,
    SortedSet<String> environments,
    Stakes stakes,
    Location place,
    SortedMap<String, byte[]> files) {

  /** What a mistake would hit. */
  public enum Stakes {
    PRODUCTION,
    LESS
  }

  public Delivery {
    promotedFrom = new TreeMap<>(promotedFrom);
    environments = new TreeSet<>(environments);
  }

  /** Every branch that matters to it. */
  Collection<String> branches() {
    SortedSet<String> branches = new TreeSet<>(promotedFrom.values());
    branches.add(target);
    branches.add(synced);
    return branches;
  }

  /** The units of an environment that have a file. */
  SortedSet<Unit> units(String environment) {
    return files.tailMap(environment + "/").keySet().stream()
        .takeWhile(path -> path.startsWith(environment + "/"))
        .flatMap(path -> unit(path).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The unit that a file belongs to. */
  static Optional<Unit> unit(String path) {
    return Unit.ofFolder(path.substring(0, Math.max(0, path.lastIndexOf('/'))));
  }

  /** Whether a pull request stands between the branch that is written and the synced one. */
  boolean hasReview() {
    return !target.equals(synced);
  }

  boolean isProduction() {
    return stakes == Stakes.PRODUCTION;
  }

  /** The environments as people list them. */
  String names() {
    return String.join(", ", environments);
  }
}
