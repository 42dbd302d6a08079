package dev.weir.manifest.workload;

import dev.weir.manifest.Origin;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import java.util.Optional;

/**
 * One thing that some pods of a workload may do on the network, and why.
 *
 * @param pods which of the workload's pods
 * @param in lets somebody reach them
 * @param out lets them reach somebody
 */
record Flow(
    Pods pods,
    Optional<NetworkPolicyIngressRule> in,
    Optional<NetworkPolicyEgressRule> out,
    Origin why) {

  /** The pods of a workload that a flow is about. */
  enum Pods {
    JOB_MANAGERS("jobmanager"),
    TASK_MANAGERS("taskmanager"),
    ALL("all");

    private final String part;

    Pods(String part) {
      this.part = part;
    }

    /** The part of the names of objects that are about them. */
    String part() {
      return part;
    }

    boolean include(Pods component) {
      return this == ALL || this == component;
    }
  }

  static Flow in(Pods pods, NetworkPolicyIngressRule rule, Origin why) {
    return new Flow(pods, Optional.of(rule), Optional.empty(), why);
  }

  static Flow out(Pods pods, NetworkPolicyEgressRule rule, Origin why) {
    return new Flow(pods, Optional.empty(), Optional.of(rule), why);
  }
}
