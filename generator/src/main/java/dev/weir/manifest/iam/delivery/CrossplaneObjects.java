package dev.weir.manifest.iam.delivery;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Objects of Crossplane's AWS provider in its namespaced generation, with the fields that Weir
 * emits (facts: tenancy, declaring IAM as manifests).
 */
final class CrossplaneObjects {

  static final String IAM = "iam.aws.m.upbound.io/v1beta1";
  static final String EKS = "eks.aws.m.upbound.io/v1beta1";

  private CrossplaneObjects() {}

  /** Any of them. */
  record Managed<T>(String apiVersion, String kind, ObjectMeta metadata, Spec<T> spec) {}

  /**
   * What all of them say.
   *
   * @param managementPolicies what the provider may do; absent: everything
   */
  record Spec<T>(
      T forProvider, Optional<List<String>> managementPolicies, ProviderConfig providerConfigRef) {}

  /** Whose credentials the provider uses. */
  record ProviderConfig(String kind, String name) {}

  /** A Role; its AWS name is the external-name annotation. */
  record Role(
      String path,
      String description,
      String assumeRolePolicy,
      Optional<List<Inline>> inlinePolicy,
      Optional<String> permissionsBoundary,
      int maxSessionDuration,
      Map<String, String> tags) {}

  /** A policy inside a Role, as JSON. */
  record Inline(String name, String policy) {}

  /** A Policy; its AWS name is the external-name annotation. */
  record Policy(String path, String description, String policy, Map<String, String> tags) {}

  /** The RolePolicyAttachment of a Policy to a Role. */
  record Attachment(Reference roleRef, Reference policyArnRef) {}

  /** A PodIdentityAssociation: of our role by its object, of another by its ARN. */
  record Association(
      String region,
      String clusterName,
      String namespace,
      String serviceAccount,
      Optional<Reference> roleArnRef,
      Optional<String> roleArn,
      Map<String, String> tags) {}

  /** Another object of the provider. */
  record Reference(String name, String namespace) {}
}
