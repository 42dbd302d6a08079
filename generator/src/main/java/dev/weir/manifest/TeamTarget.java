package dev.weir.manifest;

import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedTeam;

/** The team to render, in one environment. */
public record TeamTarget(ResolvedEnvironment environment, ResolvedTeam team, Tracing tracing) {

  /** The team's own tenant unit. */
  public Unit unit() {
    return Unit.tenant(environment.name(), team.name());
  }

  public String namespace() {
    return team.namespace();
  }
}
