package dev.weir.extend;

import dev.weir.config.Tier;
import dev.weir.manifest.Target;
import dev.weir.manifest.TeamTarget;
import dev.weir.manifest.Tracing;
import dev.weir.manifest.Unit;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedTeam;
import dev.weir.resolve.Workload;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A unit that templates add to, and what they know there.
 *
 * @param word the unit as an environment file names it: {@code tenant}, {@code workload}
 */
record Scope(
    String word,
    Unit unit,
    ResolvedEnvironment environment,
    ResolvedTeam team,
    Optional<Workload> workload,
    Tracing tracing) {

  static Scope tenant(TeamTarget target) {
    return new Scope(
        "tenant",
        target.unit(),
        target.environment(),
        target.team(),
        Optional.empty(),
        target.tracing());
  }

  static Scope workload(Target target) {
    return of("workload", target.unit(), target);
  }

  static Scope workloadTenant(Target target) {
    return of("workload-tenant", target.tenantUnit(), target);
  }

  private static Scope of(String word, Unit unit, Target target) {
    return new Scope(
        word,
        unit,
        target.environment(),
        target.team(),
        Optional.of(target.workload()),
        target.tracing());
  }

  String namespace() {
    return team.namespace();
  }

  /** What a template reads: maps, lists, texts and numbers only, sorted. */
  Map<String, Object> model(Map<String, Object> values) {
    Tier tier = environment.tier();
    var cluster = environment.spec().cluster();
    Map<String, Object> model = new TreeMap<>();
    Map<String, Object> env = new TreeMap<>();
    env.put("name", environment.name());
    env.put("tier", tier.key());
    env.put("region", cluster.region());
    env.put("account", cluster.account());
    model.put("env", env);
    model.put("team", teamFacts());
    workload.ifPresent(w -> model.put("workload", workload(w)));
    model.put("values", values);
    return model;
  }

  private Map<String, Object> teamFacts() {
    Map<String, Object> facts = new TreeMap<>();
    facts.put("name", team.name());
    facts.put("namespace", team.namespace());
    facts.put("costCenter", team.spec().costCenter());
    facts.put("owners", team.spec().owners());
    return facts;
  }

  private static Map<String, Object> workload(Workload workload) {
    Map<String, Object> facts = new TreeMap<>();
    facts.put("name", workload.name());
    facts.put("kind", workload.match(application -> "application", session -> "session"));
    return facts;
  }
}
