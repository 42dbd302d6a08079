package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Kubernetes' own kinds that may be delivered, each with a closed schema derived from fabric8's
 * typed model. Reading an object as the model itself finds the same and costs a start 60 to 250 ms
 * a kind.
 */
final class BuiltInKinds {

  static final Map<String, List<String>> BY_API_VERSION =
      Map.of(
          "v1",
          List.of(
              "ConfigMap",
              "LimitRange",
              "Namespace",
              "PersistentVolumeClaim",
              "ResourceQuota",
              "Secret",
              "Service",
              "ServiceAccount"),
          "apps/v1",
          List.of("Deployment"),
          "autoscaling/v2",
          List.of("HorizontalPodAutoscaler"),
          "networking.k8s.io/v1",
          List.of("Ingress", "NetworkPolicy"),
          "policy/v1",
          List.of("PodDisruptionBudget"),
          "rbac.authorization.k8s.io/v1",
          List.of("ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding"));

  /** Versions under which some of these kinds are written although no cluster serves them there. */
  private static final List<String> ELSEWHERE = List.of("", "v1", "extensions/v1beta1");

  private BuiltInKinds() {}

  static boolean has(String apiVersion, String kind) {
    return BY_API_VERSION.getOrDefault(apiVersion, List.of()).contains(kind);
  }

  /** The schema of a kind that {@link #has} knows. */
  static ObjectNode schema(String kind) {
    return Resources.json("builtin/" + kind);
  }

  /** The API version that serves {@code kind}, when it is written under a wrong one. */
  static Optional<String> rightVersion(String apiVersion, String kind) {
    return BY_API_VERSION.entrySet().stream()
        .filter(entry -> entry.getValue().contains(kind))
        .map(Map.Entry::getKey)
        .filter(right -> !right.equals(apiVersion))
        .filter(right -> group(right).equals(group(apiVersion)) || ELSEWHERE.contains(apiVersion))
        .findFirst();
  }

  private static String group(String apiVersion) {
    int slash = apiVersion.indexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }
}
