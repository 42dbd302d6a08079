package dev.weir.manifest.iam;

import dev.weir.manifest.Identity;
import dev.weir.manifest.Labels;
import dev.weir.manifest.Target;
import dev.weir.manifest.iam.Roles.Holder;
import dev.weir.resolve.Access;
import dev.weir.resolve.JobSettings.Emr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The one role of a workload: what its jobs say they touch, and what they need to run. */
public final class WorkloadRole {

  private WorkloadRole() {}

  /** The role; empty when the workload names a role of somebody else's making. */
  public static Optional<RoleSpec> of(Target target) {
    return isForeign(target)
        ? Optional.empty()
        : Optional.of(new Roles(target.environment()).role(holder(target), statements(target)));
  }

  /** Whether somebody else makes and keeps the role. */
  static boolean isForeign(Target target) {
    return target.workload().cluster().settings().emr().flatMap(Emr::executionRoleArn).isPresent();
  }

  /** Everything that a workload needs, with the owner of each resource, before it is merged. */
  static List<Need> needs(Target target) {
    List<Need> needs = new ArrayList<>();
    for (Access line : target.workload().access()) {
      needs.addAll(AccessNeeds.of(target.environment().data(), line));
    }
    needs.addAll(OwnNeeds.of(target));
    return needs;
  }

  /**
   * What owners other than the cluster's account have to agree to, and what the roles that they
   * lend have to allow.
   */
  public static List<OwnerNeed> ofOthers(Target target) {
    String principal = Identity.of(target).roleArn();
    return needs(target).stream()
        .flatMap(need -> OwnerNeed.of(target.environment(), principal, need).stream())
        .toList();
  }

  private static List<Statement> statements(Target target) {
    return Minimal.of(needs(target).stream().map(need -> direct(target, need)).toList());
  }

  /** Where the owner has a role for it, assuming that is all that the workload itself needs. */
  private static Statement direct(Target target, Need need) {
    if (need.targetRole().isEmpty()) {
      return need.statement();
    }
    List<String> actions =
        target.environment().usesIrsa()
            ? List.of("sts:AssumeRole")
            : List.of("sts:AssumeRole", "sts:TagSession");
    return need.grant()
        .because("the owner's role reaches the system")
        .statement("AssumeRole", actions, List.of(Glob.literal(need.targetRole().get())));
  }

  private static Holder holder(Target target) {
    String team = target.team().name();
    String workload = target.workload().name();
    Identity identity = Identity.of(target);
    return new Holder(
        team + "." + workload,
        identity.roleName(),
        "Flink workload " + team + "/" + workload + " in " + target.environment().name(),
        target.namespace(),
        accounts(target, identity),
        new TreeMap<>(Map.of(Labels.TEAM, team, Labels.WORKLOAD, workload)));
  }

  /** EMR's operator makes one account for JobManagers and one for TaskManagers. */
  private static List<String> accounts(Target target, Identity identity) {
    String account = target.environment().spec().cluster().account();
    return target.environment().dialect().isEmr()
        ? List.of(
            identity.emrServiceAccount("jobmanager", account),
            identity.emrServiceAccount("taskmanager", account))
        : List.of(identity.serviceAccount());
  }
}
