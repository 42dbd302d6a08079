package dev.weir.config;

import dev.weir.model.MemorySize;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a Team file says, but for its layers of job values. */
public record TeamSpec(
    List<String> owners,
    Optional<Contact> contact,
    String costCenter,
    Optional<Groups> groups,
    RunsIn runsIn,
    Optional<Quota> quota,
    Optional<String> baseline) {

  /** How to reach the team. */
  public record Contact(
      Optional<String> email,
      Optional<String> chat,
      Optional<String> pager,
      Optional<String> runbook) {}

  /** Kubernetes groups of the team's people. */
  public record Groups(List<String> viewers, List<String> operators, List<String> onCall) {}

  /** Ceilings of the namespace, narrower entries first: environment, tier, default. */
  public record Quota(
      @com.fasterxml.jackson.annotation.JsonProperty("default") Optional<Ceiling> standard,
      Map<String, Ceiling> tiers,
      Map<String, Ceiling> environments) {}

  /** One ceiling; absent parts follow from the jobs. */
  public record Ceiling(
      Optional<Double> cpu,
      Optional<MemorySize> memory,
      Optional<String> ephemeralStorage,
      Optional<Integer> pods) {}
}
