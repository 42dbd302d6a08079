package dev.weir.resolve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.InputKind;
import dev.weir.config.Inputs;
import dev.weir.config.Inputs.WorkloadFile;
import dev.weir.diagnostic.Location;
import dev.weir.resolve.Places.Text;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Why a job that its layers call running is delivered suspended in an environment. */
final class Suspensions {

  private static final String LIFECYCLE = "lifecycle";

  private static final Set<LayerKind> OF_ENVIRONMENT =
      Set.of(LayerKind.ENVIRONMENT, LayerKind.TEAM_ENVIRONMENT, LayerKind.JOB_ENVIRONMENT);

  private final EnvironmentScope scope;
  private final String team;

  Suspensions(EnvironmentScope scope, String team) {
    this.scope = scope;
    this.team = team;
  }

  /** Suspends the job in its values and their history where there is a reason to. */
  void apply(WorkloadFile file, ObjectNode values, Map<String, Leaf> leaves) {
    inStandby(leaves).ifPresent(where -> suspend(values, leaves, where));
    forItsRole(file, leaves).ifPresent(where -> suspend(values, leaves, where));
  }

  /** In a standby a job is suspended until that environment's own layer says more. */
  private Optional<Location> inStandby(Map<String, Leaf> leaves) {
    Optional<Text> standby = Places.text(scope.environment().file(), "/spec/standbyOf");
    return isRunning(leaves) && !OF_ENVIRONMENT.contains(said(leaves).layer())
        ? standby.map(Text::location)
        : Optional.empty();
  }

  /**
   * A job whose role may not be there yet, unless the operator refuses that: then the job is left
   * out, see {@link ResolvedEnvironment#isLeftOut}. Session jobs follow their cluster.
   */
  private Optional<Location> forItsRole(WorkloadFile file, Map<String, Leaf> leaves) {
    boolean ownCluster = file.kind() == InputKind.JOB && Resolver.cluster(file).isEmpty();
    if (!ownCluster || !isRunning(leaves) || !scope.dialect().takesNewJobsSuspended()) {
      return Optional.empty();
    }
    Inputs.Environment environment = scope.environment();
    Optional<String> arn = Optional.ofNullable(leaves.get("emr.executionRoleArn")).map(Leaf::value);
    String role = RoleName.named(arn).orElseGet(() -> RoleName.of(environment, team, file.name()));
    return RoleName.isMissing(environment, role)
        ? Optional.of(RoleOrder.place(environment))
        : Optional.empty();
  }

  private static boolean isRunning(Map<String, Leaf> leaves) {
    return leaves.containsKey(LIFECYCLE) && said(leaves).value().equals("running");
  }

  private static Leaf said(Map<String, Leaf> leaves) {
    return Objects.requireNonNull(leaves.get(LIFECYCLE));
  }

  private static void suspend(ObjectNode values, Map<String, Leaf> leaves, Location where) {
    Leaf said = said(leaves);
    Leaf suspended =
        new Leaf(said.path(), "suspended", where, LayerKind.ENVIRONMENT, Optional.of(said));
    values.put(LIFECYCLE, suspended.value());
    leaves.put(LIFECYCLE, suspended);
  }
}
