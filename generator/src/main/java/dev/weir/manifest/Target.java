package dev.weir.manifest;

import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedTeam;
import dev.weir.resolve.Workload;

/** The workload to render, with everything around it that decides how. */
public record Target(
    ResolvedEnvironment environment, ResolvedTeam team, Workload workload, Tracing tracing) {

  /** The unit that the team's project syncs. */
  public Unit unit() {
    return Unit.workload(environment.name(), team.name(), workload.name());
  }

  /** The unit of the workload's identity and network, which the platform's project syncs. */
  public Unit tenantUnit() {
    return Unit.workloadTenant(environment.name(), team.name(), workload.name());
  }

  public String namespace() {
    return team.namespace();
  }
}
