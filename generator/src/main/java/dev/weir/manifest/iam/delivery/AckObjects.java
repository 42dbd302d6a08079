package dev.weir.manifest.iam.delivery;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Objects of the AWS Controllers for Kubernetes, with the fields that Weir emits (facts: tenancy,
 * declaring IAM as manifests). Fields that the controller would fill in late are always written,
 * since they would show as drift.
 */
final class AckObjects {

  private static final String IAM = "iam.services.k8s.aws/v1alpha1";
  private static final String EKS = "eks.services.k8s.aws/v1alpha1";

  private AckObjects() {}

  /** A Role. */
  record Role(String apiVersion, String kind, ObjectMeta metadata, RoleFields spec) {

    Role(ObjectMeta metadata, RoleFields spec) {
      this(IAM, "Role", metadata, spec);
    }
  }

  /**
   * What a Role says.
   *
   * @param assumeRolePolicyDocument JSON
   * @param inlinePolicies JSON by name; others that the role has are removed
   * @param policyRefs managed policies; others that are attached get detached
   */
  record RoleFields(
      String name,
      String path,
      String description,
      String assumeRolePolicyDocument,
      Optional<Map<String, String>> inlinePolicies,
      Optional<List<Reference>> policyRefs,
      Optional<String> permissionsBoundary,
      int maxSessionDuration,
      List<Tag> tags) {}

  /** A Policy. */
  record Policy(String apiVersion, String kind, ObjectMeta metadata, PolicyFields spec) {

    Policy(ObjectMeta metadata, PolicyFields spec) {
      this(IAM, "Policy", metadata, spec);
    }
  }

  /** What a Policy says; AWS never changes a description. */
  record PolicyFields(
      String name, String path, String description, String policyDocument, List<Tag> tags) {}

  /** A PodIdentityAssociation. */
  record Association(String apiVersion, String kind, ObjectMeta metadata, AssociationFields spec) {

    Association(ObjectMeta metadata, AssociationFields spec) {
      this(EKS, "PodIdentityAssociation", metadata, spec);
    }
  }

  /** Which account of which cluster gets which role: ours by its object, another by its ARN. */
  record AssociationFields(
      String clusterName,
      String namespace,
      String serviceAccount,
      Optional<Reference> roleRef,
      Optional<String> roleARN,
      Map<String, String> tags) {}

  /** Another object of the controllers. */
  record Reference(Named from) {

    static Reference to(String namespace, String name) {
      return new Reference(new Named(name, namespace));
    }
  }

  /** A name in a namespace. */
  record Named(String name, String namespace) {}

  /** A tag of an AWS resource. */
  record Tag(String key, String value) {}
}
