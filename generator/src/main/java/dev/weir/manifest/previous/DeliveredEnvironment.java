package dev.weir.manifest.previous;

import dev.weir.manifest.Document;
import dev.weir.manifest.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What was or is to be delivered to one environment, by unit. Threads may share it. */
public final class DeliveredEnvironment {

  private final String name;
  private final SortedMap<Unit, DeliveredUnit> units;
  private final SortedMap<String, DeliveredFile> documents;

  private DeliveredEnvironment(
      String name,
      SortedMap<Unit, DeliveredUnit> units,
      SortedMap<String, DeliveredFile> documents) {
    this.name = name;
    this.units = units;
    this.documents = documents;
  }

  /** What lies below the environment's folder. */
  static DeliveredEnvironment of(String name, List<DeliveredFile> files) {
    SortedMap<Unit, List<DeliveredFile>> byUnit = new TreeMap<>();
    SortedMap<String, DeliveredFile> documents = new TreeMap<>();
    for (DeliveredFile file : files) {
      if (file.path().startsWith(Document.folder(name) + "/")) {
        documents.put(file.path(), file);
      } else {
        Unit.ofFolder(file.folder())
            .ifPresent(unit -> byUnit.computeIfAbsent(unit, u -> new ArrayList<>()).add(file));
      }
    }
    SortedMap<Unit, DeliveredUnit> units = new TreeMap<>();
    byUnit.forEach((unit, its) -> units.put(unit, new DeliveredUnit(unit, its)));
    return new DeliveredEnvironment(name, units, documents);
  }

  DeliveredEnvironment within(Predicate<String> folders) {
    SortedMap<Unit, DeliveredUnit> part = new TreeMap<>(units);
    part.keySet().removeIf(unit -> !folders.test(unit.folder()));
    return new DeliveredEnvironment(name, part, documents);
  }

  public String name() {
    return name;
  }

  /** Every unit that has a file. */
  public SortedSet<Unit> units() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(units.keySet()));
  }

  /** One unit; one without files when nothing was delivered in it. */
  public DeliveredUnit unit(Unit unit) {
    DeliveredUnit known = units.get(unit);
    return known == null ? new DeliveredUnit(unit, List.of()) : known;
  }

  /** A workload's two units together, the tenant's first. */
  public DeliveredWorkload workload(String team, String workload) {
    return new DeliveredWorkload(
        unit(Unit.workloadTenant(name, team, workload)), unit(Unit.workload(name, team, workload)));
  }

  /**
   * A file that is no Kubernetes object.
   *
   * @param file its name below the environment's documents: {@code lineage.json}
   */
  public Optional<DeliveredFile> document(String file) {
    return Optional.ofNullable(documents.get(Document.folder(name) + "/" + file));
  }
}
