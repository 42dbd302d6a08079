package dev.weir.policy.waiver;

import dev.weir.manifest.ResourceKey;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a finding of a policy is about.
 *
 * @param team empty for the platform's parts
 * @param workload empty for a team's own unit and for the platform's parts
 * @param jobs of the workload
 */
public record About(
    String environment, String team, String workload, Set<String> jobs, ResourceKey key) {

  public About {
    jobs = new TreeSet<>(jobs);
  }
}
