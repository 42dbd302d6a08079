package dev.weir.manifest.workload;

import dev.weir.manifest.FlinkPods;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Metadata;
import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.Target;
import dev.weir.manifest.Trees;
import dev.weir.manifest.WorkloadConcern;
import dev.weir.manifest.network.Policies;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import java.util.ArrayList;
import java.util.List;

/** Two NetworkPolicies for each workload: everything its JobManagers and TaskManagers may do. */
final class WorkloadPolicies implements WorkloadConcern {

  @Override
  public List<Manifest> render(Target target) {
    List<Flow> flows = Flows.of(target);
    return List.of(
        policy(target, flows, Flow.Pods.JOB_MANAGERS, FlinkPods.jobManagers(target.workload())),
        policy(target, flows, Flow.Pods.TASK_MANAGERS, FlinkPods.taskManagers(target.workload())));
  }

  private static Manifest policy(
      Target target, List<Flow> flows, Flow.Pods pods, LabelSelector selector) {
    OriginRecorder origins = target.tracing().recorder();
    origins.put("", () -> Origin.rule("on top of default deny, the flows a Flink job needs"));
    List<NetworkPolicyIngressRule> in = new ArrayList<>();
    List<NetworkPolicyEgressRule> out = new ArrayList<>();
    for (Flow flow : flows) {
      if (flow.pods().include(pods)) {
        flow.in().ifPresent(rule -> record(origins, "ingress", in, rule, flow));
        flow.out().ifPresent(rule -> record(origins, "egress", out, rule, flow));
      }
    }
    var policy =
        new NetworkPolicyBuilder()
            .withMetadata(Metadata.workload(target, pods.part()))
            .withSpec(Policies.both(selector, in, out))
            .build();
    return Manifest.of(target.tenantUnit(), Trees.of(policy), origins);
  }

  private static <T> void record(
      OriginRecorder origins, String direction, List<T> rules, T rule, Flow flow) {
    origins.put("/spec/" + direction + "/" + rules.size(), flow::why);
    rules.add(rule);
  }
}
