package dev.weir.resolve;

import dev.weir.config.EnvironmentSpec;
import dev.weir.config.Inputs;
import dev.weir.config.Limits;
import dev.weir.config.PlatformSpec;
import dev.weir.config.Tier;
import dev.weir.resolve.JobSettings.Lifecycle;
import java.util.List;
import java.util.Optional;

/**
 * One environment with everything that runs in it.
 *
 * @param yardstick its own, or that of an earlier state
 * @param data its data systems; in a standby those of the environment it stands by for
 * @param teams by name, sorted; only those with a workload here
 */
public record ResolvedEnvironment(
    Inputs.Environment input,
    Inputs.Platform platformInput,
    Dialect dialect,
    Yardstick yardstick,
    EnvironmentData data,
    List<ResolvedTeam> teams) {

  public ResolvedEnvironment {
    teams = List.copyOf(teams);
  }

  /** The same environment with other teams. */
  public ResolvedEnvironment with(List<ResolvedTeam> others) {
    return new ResolvedEnvironment(input, platformInput, dialect, yardstick, data, others);
  }

  /** The same environment, judged by what held earlier. */
  public ResolvedEnvironment judgedBy(Yardstick earlier) {
    return new ResolvedEnvironment(input, platformInput, dialect, earlier, data, teams);
  }

  public String name() {
    return input.name();
  }

  public EnvironmentSpec spec() {
    return input.spec();
  }

  public PlatformSpec platform() {
    return platformInput.spec();
  }

  public Tier tier() {
    return spec().tier();
  }

  public boolean isProduction() {
    return tier() == Tier.PROD;
  }

  /** Whether it is judged as production. */
  public boolean isJudgedAsProduction() {
    return yardstick.tier() == Tier.PROD;
  }

  /** The bounds that values must keep. */
  public Limits limits() {
    return yardstick.limits();
  }

  /** The branch of the delivery repository that Argo CD syncs. */
  public String deliveryBranch() {
    return spec().deliveryBranch().orElse("environment/" + name());
  }

  /** Namespace of the operator. */
  public String operatorNamespace() {
    return spec().operator().namespace().orElse("flink-operator");
  }

  /** Whether pods get their role by the ServiceAccount's annotation. */
  public boolean usesIrsa() {
    return spec().identity().type().equals("irsa");
  }

  /** Whether nothing says that the role of a workload is there when the workload starts. */
  public boolean lacksRole(ResolvedTeam team, Workload workload) {
    return RoleName.isMissing(input, RoleName.of(input, team.name(), workload.cluster()));
  }

  /**
   * Whether a workload's own unit is held back until its role is there: a session cluster, whose
   * pods start at once, or a job that the operator would not take suspended.
   */
  public boolean isLeftOut(ResolvedTeam team, Workload workload) {
    return lacksRole(team, workload)
        && workload.match(
            application -> application.cluster().settings().lifecycle() == Lifecycle.RUNNING,
            session -> true);
  }

  /** The Pod Security level that team namespaces enforce. */
  public String podSecurity() {
    Optional<String> said = spec().podSecurity().flatMap(EnvironmentSpec.PodSecurity::enforce);
    return said.orElse(dialect.isEmr() ? "baseline" : "restricted");
  }
}
