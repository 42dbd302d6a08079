package dev.weir.manifest.strict;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import java.util.List;

/** fabric8's models of the built-in kinds. */
final class TypedKinds {

  static final List<Class<? extends HasMetadata>> ALL =
      List.of(
          ConfigMap.class,
          LimitRange.class,
          Namespace.class,
          PersistentVolumeClaim.class,
          ResourceQuota.class,
          Secret.class,
          Service.class,
          ServiceAccount.class,
          Deployment.class,
          HorizontalPodAutoscaler.class,
          Ingress.class,
          NetworkPolicy.class,
          PodDisruptionBudget.class,
          ClusterRole.class,
          ClusterRoleBinding.class,
          Role.class,
          RoleBinding.class);

  private TypedKinds() {}

  static Class<? extends HasMetadata> of(String kind) {
    return ALL.stream().filter(type -> type.getSimpleName().equals(kind)).findFirst().orElseThrow();
  }
}
