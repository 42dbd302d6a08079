package dev.weir.pipeline;

import dev.weir.config.EnvironmentSpec;
import dev.weir.diagnostic.Location;
import dev.weir.publish.Delivery;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which environments go to which branches.
 *
 * @param environments who is asked for; empty for all
 * @param single one branch for all that is asked for; empty to go by the environments
 */
public record Branches(Set<String> environments, Optional<String> single) {

  private static final String REVIEWED = "-next";

  public Branches {
    environments = Set.copyOf(environments);
  }

  List<Delivery> deliveries(
      List<ResolvedEnvironment> all,
      Function<ResolvedEnvironment, SortedMap<String, byte[]>> files) {
    Map<String, List<ResolvedEnvironment>> bySynced = new LinkedHashMap<>();
    for (ResolvedEnvironment environment : inOrder(all)) {
      bySynced.computeIfAbsent(synced(environment), name -> new ArrayList<>()).add(environment);
    }
    return bySynced.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(this::isAsked))
        .map(entry -> delivery(entry.getKey(), entry.getValue(), all, files))
        .toList();
  }

  private boolean isAsked(ResolvedEnvironment environment) {
    return environments.isEmpty() || environments.contains(environment.name());
  }

  /** With one branch for what is asked, the rest has none here. */
  private List<ResolvedEnvironment> inOrder(List<ResolvedEnvironment> all) {
    List<ResolvedEnvironment> open =
        new ArrayList<>(single.isEmpty() ? all : all.stream().filter(this::isAsked).toList());
    List<ResolvedEnvironment> ordered = new ArrayList<>();
    while (!open.isEmpty()) {
      Set<String> names = open.stream().map(ResolvedEnvironment::name).collect(Collectors.toSet());
      ResolvedEnvironment next =
          open.stream()
              .filter(e -> from(e).filter(names::contains).isEmpty())
              .findFirst()
              .orElse(open.get(0));
      open.remove(next);
      ordered.add(next);
    }
    return ordered;
  }

  private String synced(ResolvedEnvironment environment) {
    return single.orElseGet(environment::deliveryBranch);
  }

  private Delivery delivery(
      String synced,
      List<ResolvedEnvironment> held,
      List<ResolvedEnvironment> all,
      Function<ResolvedEnvironment, SortedMap<String, byte[]>> files) {
    ResolvedEnvironment only = held.get(0);
    boolean alone = held.size() == 1 && single.isEmpty();
    boolean reviewed = alone && from(only).isPresent();
    SortedMap<String, byte[]> content = new TreeMap<>();
    held.forEach(environment -> content.putAll(files.apply(environment)));
    return new Delivery(
        reviewed ? synced + REVIEWED : synced,
        synced,
        promotedFrom(held, all),
        new TreeSet<>(held.stream().map(ResolvedEnvironment::name).toList()),
        held.stream().anyMatch(ResolvedEnvironment::isProduction)
            ? Delivery.Stakes.PRODUCTION
            : Delivery.Stakes.LESS,
        held.size() == 1 ? Location.ofFile(only.input().file().path()) : DeliveryRun.platform(),
        content);
  }

  private SortedMap<String, String> promotedFrom(
      List<ResolvedEnvironment> held, List<ResolvedEnvironment> all) {
    Set<String> wanted = held.stream().flatMap(e -> from(e).stream()).collect(Collectors.toSet());
    SortedMap<String, String> branches = new TreeMap<>();
    all.stream()
        .filter(environment -> wanted.contains(environment.name()))
        .forEach(environment -> branches.put(environment.name(), synced(environment)));
    return branches;
  }

  private static Optional<String> from(ResolvedEnvironment environment) {
    return environment.spec().promotion().map(EnvironmentSpec.Promotion::from);
  }
}
