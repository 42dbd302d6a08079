package dev.weir.manifest.previous;

import dev.weir.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A delivered tree, wherever its files lie: on disk, at a Git reference, in memory. Files that are
 * no part of an environment's units or documents are not looked at. Threads may share it.
 */
public final class DeliveredTree {

  private final SortedMap<String, DeliveredEnvironment> environments;

  private DeliveredTree(SortedMap<String, DeliveredEnvironment> environments) {
    this.environments = environments;
  }

  /** The whole tree below {@code files}; nothing is read yet. */
  public static DeliveredTree of(SourceTree files) {
    SortedMap<String, List<DeliveredFile>> byEnvironment = new TreeMap<>();
    for (String path : files.list("")) {
      int slash = path.indexOf('/');
      if (slash > 0) {
        byEnvironment
            .computeIfAbsent(path.substring(0, slash), name -> new ArrayList<>())
            .add(new DeliveredFile(path, files));
      }
    }
    SortedMap<String, DeliveredEnvironment> environments = new TreeMap<>();
    byEnvironment.forEach(
        (name, its) -> environments.put(name, DeliveredEnvironment.of(name, its)));
    return new DeliveredTree(environments);
  }

  /**
   * The part of it whose units lie in some folders; documents are always with it.
   *
   * @param folders says of a folder, relative to the root, whether it belongs to the part
   */
  public DeliveredTree within(Predicate<String> folders) {
    SortedMap<String, DeliveredEnvironment> parts = new TreeMap<>();
    environments.forEach((name, environment) -> parts.put(name, environment.within(folders)));
    return new DeliveredTree(parts);
  }

  /** Names of the environments that have a unit. */
  public SortedSet<String> environments() {
    SortedSet<String> names = new TreeSet<>();
    environments.values().stream()
        .filter(environment -> !environment.units().isEmpty())
        .forEach(environment -> names.add(environment.name()));
    return names;
  }

  /** One environment; one without anything when the tree has none of the name. */
  public DeliveredEnvironment environment(String name) {
    return environments.getOrDefault(name, DeliveredEnvironment.of(name, List.of()));
  }
}
