package dev.weir.manifest.sizing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one pod takes.
 *
 * @param main Flink's own container
 * @param others every other container, init containers too
 * @param effective the whole pod as the scheduler and the quota count it
 */
public record PodSize(Compute main, List<Compute> others, Compute effective) {

  private static final String MAIN = "flink-main-container";

  public PodSize {
    others = List.copyOf(others);
  }

  /**
   * The pod of a component.
   *
   * @param beside sizes of containers that an operator adds
   */
  static PodSize of(Compute main, List<Compute> beside, JsonNode common, JsonNode component) {
    List<Compute> running = new ArrayList<>(beside);
    List<Compute> before = new ArrayList<>();
    merged(common, component, "containers").forEach(container -> running.add(container.size()));
    for (Container container : merged(common, component, "initContainers")) {
      (container.restarts() ? running : before).add(container.size());
    }
    return new PodSize(main, joined(running, before), effective(main, running, before));
  }

  /** The largest single container, which a LimitRange has to let in. */
  public Compute largest() {
    return others.stream().reduce(main, Compute::or);
  }

  /**
   * Init containers run one after another before the others, beside restartable ones: the larger of
   * both phases counts (facts: tenancy, quota).
   */
  private static Compute effective(Compute main, List<Compute> running, List<Compute> before) {
    Compute beside = running.stream().reduce(Compute.NONE, Compute::plus);
    Compute first = before.stream().reduce(Compute.NONE, Compute::or);
    return beside.plus(main.or(first));
  }

  private static List<Compute> joined(List<Compute> running, List<Compute> before) {
    List<Compute> all = new ArrayList<>(running);
    all.addAll(before);
    return all;
  }

  private static List<Container> merged(JsonNode common, JsonNode component, String list) {
    Map<String, Container> byName = new TreeMap<>();
    for (JsonNode template : List.of(common, component)) {
      for (JsonNode container : template.path("spec").path(list)) {
        byName.merge(container.path("name").asText(), Container.of(container), Container::with);
      }
    }
    byName.remove(MAIN);
    return List.copyOf(byName.values());
  }
}
