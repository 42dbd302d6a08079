package dev.weir.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/**
 * Which kinds an Argo CD project may create: one object outside its list stops the sync of the
 * whole Application.
 */
public final class AllowedKinds {

  /** A kind in its API group; the core group is the empty string. */
  public record GroupKind(String group, String kind) {}

  private static final List<GroupKind> TEAM =
      List.of(
          new GroupKind("", "ConfigMap"),
          new GroupKind("external-secrets.io", "ExternalSecret"),
          new GroupKind("flink.apache.org", "FlinkBlueGreenDeployment"),
          new GroupKind("flink.apache.org", "FlinkDeployment"),
          new GroupKind("flink.apache.org", "FlinkSessionJob"),
          new GroupKind("flink.apache.org", "FlinkStateSnapshot"),
          new GroupKind("monitoring.coreos.com", "PodMonitor"),
          new GroupKind("monitoring.coreos.com", "PrometheusRule"),
          new GroupKind("networking.k8s.io", "Ingress"),
          new GroupKind("policy", "PodDisruptionBudget"),
          new GroupKind("secrets-store.csi.x-k8s.io", "SecretProviderClass"));

  /** What the platform's own units and the charts of its parts hold that has no namespace. */
  private static final List<GroupKind> PLATFORM_CLUSTER =
      List.of(
          new GroupKind("", "Namespace"),
          new GroupKind("admissionregistration.k8s.io", "MutatingWebhookConfiguration"),
          new GroupKind("admissionregistration.k8s.io", "ValidatingAdmissionPolicy"),
          new GroupKind("admissionregistration.k8s.io", "ValidatingAdmissionPolicyBinding"),
          new GroupKind("admissionregistration.k8s.io", "ValidatingWebhookConfiguration"),
          new GroupKind("apiextensions.k8s.io", "CustomResourceDefinition"),
          new GroupKind("apiregistration.k8s.io", "APIService"),
          new GroupKind("aws.m.upbound.io", "ClusterProviderConfig"),
          new GroupKind("cert-manager.io", "ClusterIssuer"),
          new GroupKind("external-secrets.io", "ClusterSecretStore"),
          new GroupKind("karpenter.k8s.aws", "EC2NodeClass"),
          new GroupKind("karpenter.sh", "NodePool"),
          new GroupKind("pkg.crossplane.io", "DeploymentRuntimeConfig"),
          new GroupKind("pkg.crossplane.io", "Provider"),
          new GroupKind("rbac.authorization.k8s.io", "ClusterRole"),
          new GroupKind("rbac.authorization.k8s.io", "ClusterRoleBinding"),
          new GroupKind("scheduling.k8s.io", "PriorityClass"),
          new GroupKind("storage.k8s.io", "CSIDriver"),
          new GroupKind("storage.k8s.io", "StorageClass"));

  /** Kinds without a namespace, those of add-ons that Flink clusters usually have included. */
  private static final Set<String> CLUSTER_SCOPED =
      Set.of(
          "APIService",
          "CSIDriver",
          "CSINode",
          "CertificateSigningRequest",
          "ClusterExternalSecret",
          "ClusterIssuer",
          "ClusterProviderConfig",
          "ClusterRole",
          "ClusterRoleBinding",
          "ClusterSecretStore",
          "CustomResourceDefinition",
          "DeploymentRuntimeConfig",
          "EC2NodeClass",
          "FlowSchema",
          "IngressClass",
          "MutatingAdmissionPolicy",
          "MutatingAdmissionPolicyBinding",
          "MutatingWebhookConfiguration",
          "Namespace",
          "Node",
          "NodeClaim",
          "NodePool",
          "PersistentVolume",
          "PriorityClass",
          "PriorityLevelConfiguration",
          "RuntimeClass",
          "StorageClass",
          "ValidatingAdmissionPolicy",
          "ValidatingAdmissionPolicyBinding",
          "ValidatingWebhookConfiguration",
          "VolumeAttachment");

  private static final String ARGO_CD = "argoproj.io";

  private AllowedKinds() {}

  /** The closed list of a team's project, by group and then kind. */
  public static List<GroupKind> team() {
    return TEAM;
  }

  /**
   * The closed list of kinds without a namespace that the platform's project may create; of kinds
   * with a namespace it may create any.
   */
  public static List<GroupKind> platformWithoutNamespace() {
    return PLATFORM_CLUSTER;
  }

  /** Whether a team's project may create the object. */
  public static boolean inTeamUnit(ResourceKey key) {
    return TEAM.contains(new GroupKind(key.group(), key.kind()));
  }

  /**
   * Whether an extra object may stand in a tenant unit: it lives in a namespace, hides no other
   * objects, hands Argo CD no work and shows no secret.
   */
  public static boolean inTenantUnit(JsonNode tree) {
    ResourceKey key = ResourceKey.of(tree);
    return !key.group().equals(ARGO_CD)
        && !isClusterScoped(key)
        && !key.kind().endsWith("List")
        && !showsSecret(tree);
  }

  /** Whether the kind is known to have no namespace. */
  public static boolean isClusterScoped(ResourceKey key) {
    return CLUSTER_SCOPED.contains(key.kind());
  }

  /** Whether it is a Secret that carries its values. */
  public static boolean showsSecret(JsonNode tree) {
    ResourceKey key = ResourceKey.of(tree);
    return key.group().isEmpty()
        && key.kind().equals("Secret")
        && (tree.has("data") || tree.has("stringData"));
  }
}
