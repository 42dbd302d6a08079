package dev.weir.manifest;

import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedTeam;
import java.util.Map;
import java.util.TreeMap;

/**
 * The labels of generated objects. What never changes may stand on pods; what may change (owner,
 * cost centre) stands on the Namespace and on custom resources only, so that changing it restarts
 * nothing.
 */
public final class Labels {

  public static final String TEAM = "weir.dev/team";
  public static final String WORKLOAD = "weir.dev/workload";
  public static final String ENVIRONMENT = "weir.dev/environment";
  public static final String COST_CENTER = "weir.dev/cost-center";
  public static final String TIER = "weir.dev/tier";

  private Labels() {}

  /** Of everything that belongs to a team and to no workload. */
  public static Map<String, String> team(ResolvedEnvironment environment, ResolvedTeam team) {
    Map<String, String> labels = new TreeMap<>();
    labels.put(TEAM, team.name());
    labels.put(ENVIRONMENT, environment.name());
    labels.put("app.kubernetes.io/managed-by", "weir");
    labels.put("app.kubernetes.io/part-of", team.name());
    return labels;
  }

  /** Of everything that belongs to a workload, pods included; none of them ever changes. */
  public static Map<String, String> workload(Target target) {
    Map<String, String> labels = team(target.environment(), target.team());
    labels.put(WORKLOAD, target.workload().name());
    labels.put("app.kubernetes.io/name", target.workload().name());
    return labels;
  }

  /** What may change: for the Namespace and custom resources, never for pods. */
  public static Map<String, String> changeable(ResolvedEnvironment environment, ResolvedTeam team) {
    Map<String, String> labels = new TreeMap<>(environment.platform().labels());
    labels.put(COST_CENTER, team.spec().costCenter());
    labels.put(TIER, environment.tier().key());
    environment
        .platform()
        .organization()
        .ifPresent(organization -> labels.put("weir.dev/organization", organization));
    return labels;
  }
}
