package dev.weir.config;

import java.util.List;

/** Where something runs: environments by name, tiers, or both; both empty means nowhere. */
public record RunsIn(List<String> environments, List<String> tiers) {

  /** Whether it runs in the environment of that name and tier. */
  public boolean includes(String environment, Tier tier) {
    return environments.contains(environment) || tiers.contains(tier.key());
  }
}
