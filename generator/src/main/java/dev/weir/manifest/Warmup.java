package dev.weir.manifest;

import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.LimitRangeBuilder;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.ResourceQuotaBuilder;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBuilder;
import java.util.List;

/**
 * Makes ready what turns typed objects into trees. Learning the shape of fabric8's types is a good
 * part of a run over one job, and can be done while the inputs are read.
 */
public final class Warmup {

  private Warmup() {}

  /** Turns one empty object of each usual kind into a tree. */
  public static void run() {
    var container = new ContainerBuilder().withName("c").build();
    List.of(
            new PodTemplateSpecBuilder().withNewSpec().withContainers(container).endSpec().build(),
            new NetworkPolicyBuilder().withNewSpec().endSpec().build(),
            new RoleBuilder().build(),
            new RoleBindingBuilder().build(),
            new ServiceAccountBuilder().build(),
            new NamespaceBuilder().build(),
            new ResourceQuotaBuilder().build(),
            new LimitRangeBuilder().build())
        .forEach(Trees::of);
  }
}
