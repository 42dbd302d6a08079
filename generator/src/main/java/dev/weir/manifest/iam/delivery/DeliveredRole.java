package dev.weir.manifest.iam.delivery;

import dev.weir.manifest.Identity;
import dev.weir.manifest.Target;
import dev.weir.manifest.iam.RoleSpec;
import dev.weir.manifest.iam.RoleSpec.Association;
import dev.weir.model.ShortName;
import java.util.List;
import java.util.Optional;

/**
 * What is delivered for one identity.
 *
 * @param objectName name of its objects and documents: {@code <team>.<workload>}
 * @param words whose role it is, for people: {@code payments/fraud-scoring in prod}
 * @param role empty for a role of somebody else, of which only the associations are ours
 * @param arn of that role
 * @param associations accounts that get it by EKS Pod Identity; empty under IRSA
 */
record DeliveredRole(
    String objectName,
    String words,
    Optional<RoleSpec> role,
    String arn,
    List<Association> associations) {

  /**
   * Object names of associations end here: EMR's account names have up to 150 characters, and the
   * component stands before what is cut off.
   */
  private static final int LONGEST_NAME = 127;

  DeliveredRole {
    associations = List.copyOf(associations);
  }

  /** A role of ours. */
  static DeliveredRole of(RoleSpec role, String words) {
    return new DeliveredRole(
        role.objectName(), words, Optional.of(role), role.arn(), role.associations());
  }

  /** What a workload's identity needs; empty when somebody else has seen to all of it. */
  static Optional<DeliveredRole> of(Target target, RoleSource source) {
    String words =
        target.team().name()
            + "/"
            + target.workload().name()
            + " in "
            + target.environment().name();
    return source
        .workload()
        .apply(target)
        .map(role -> of(role, words))
        .or(() -> foreign(target, words));
  }

  /** Name of the object of one association. */
  String associationName(Association association) {
    return associations.size() == 1
        ? objectName
        : ShortName.within(LONGEST_NAME, objectName + "." + association.serviceAccount());
  }

  /** EMR's accounts for a role that the job names itself: Pod Identity must know of them. */
  private static Optional<DeliveredRole> foreign(Target target, String words) {
    Identity identity = Identity.of(target);
    boolean said =
        target.workload().cluster().settings().emr().stream()
            .anyMatch(emr -> emr.executionRoleArn().isPresent());
    boolean emr = target.environment().dialect().isEmr();
    if (!said || !emr || target.environment().usesIrsa()) {
      return Optional.empty();
    }
    String account = target.environment().spec().cluster().account();
    List<Association> associations =
        List.of(
            new Association(target.namespace(), identity.emrServiceAccount("jobmanager", account)),
            new Association(
                target.namespace(), identity.emrServiceAccount("taskmanager", account)));
    String name = target.team().name() + "." + target.workload().name();
    return Optional.of(
        new DeliveredRole(name, words, Optional.empty(), identity.roleArn(), associations));
  }
}
