package dev.weir.policy;

import dev.weir.manifest.Manifest;
import dev.weir.manifest.Whereabouts;
import dev.weir.policy.bundle.RuleScope;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedTeam;
import dev.weir.resolve.Workload;
import java.util.List;
import java.util.Optional;

/**
 * What one evaluation is about: the objects of a workload's two units, of a team's own unit, or of
 * an environment's platform parts.
 *
 * @param team absent for the platform's parts
 * @param workload absent for a team's own unit
 * @param objects as they are delivered
 */
public record PolicyUnit(
    ResolvedEnvironment environment,
    Optional<ResolvedTeam> team,
    Optional<Workload> workload,
    List<Manifest> objects,
    Whereabouts whereabouts) {

  public PolicyUnit {
    objects = List.copyOf(objects);
  }

  /** The same, rendering again at most once. */
  public PolicyUnit rememberingTraces() {
    return new PolicyUnit(environment, team, workload, objects, whereabouts.rememberingTraces());
  }

  RuleScope scope() {
    if (workload.isPresent()) {
      return RuleScope.WORKLOAD;
    }
    return team.isPresent() ? RuleScope.TEAM : RuleScope.ENVIRONMENT;
  }

  /** As people name it. */
  String name() {
    String base = environment.name();
    String team = this.team.map(t -> "/" + t.name()).orElse("");
    return base + team + workload.map(w -> "/" + w.name()).orElse("");
  }
}
