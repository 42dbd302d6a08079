package dev.weir.resolve;

import dev.weir.config.Inputs;
import dev.weir.config.TeamSpec;
import java.util.List;

/**
 * One team in one environment.
 *
 * @param namespace where everything of the team runs
 * @param workloads by name, sorted
 */
public record ResolvedTeam(Inputs.Team input, String namespace, List<Workload> workloads) {

  public ResolvedTeam {
    workloads = List.copyOf(workloads);
  }

  public String name() {
    return input.name();
  }

  public TeamSpec spec() {
    return input.spec();
  }
}
