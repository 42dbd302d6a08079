package dev.weir.manifest.workload;

import dev.weir.manifest.FlinkPods;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Metadata;
import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.Target;
import dev.weir.manifest.Trees;
import dev.weir.manifest.WorkloadConcern;
import dev.weir.manifest.network.ApplicationNetworkPolicy;
import dev.weir.manifest.network.CiliumNetworkPolicy;
import dev.weir.manifest.reach.Backend;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * One more policy for JobManagers and one for TaskManagers, of the kind that the environment's
 * backend has beside the plain one; only where there is something that plain policies cannot say.
 */
final class NamedPolicies implements WorkloadConcern {

  /**
   * A rule of some kind of policy.
   *
   * @param egress as that kind has it
   */
  record Rule<T>(Flow.Pods pods, T egress, Origin why) {}

  @Override
  public List<Manifest> render(Target target) {
    return switch (Backend.of(target.environment())) {
      case NETWORK_POLICY -> List.of();
      case CILIUM ->
          policies(
              target,
              CiliumFlows.of(target),
              (metadata, parts) ->
                  new CiliumNetworkPolicy(
                      metadata, new CiliumNetworkPolicy.Spec(parts.pods, parts.egress)));
      case APPLICATION_NETWORK_POLICY ->
          policies(
              target,
              HostFlows.application(target),
              (metadata, parts) ->
                  new ApplicationNetworkPolicy(
                      metadata, new ApplicationNetworkPolicy.Spec(parts.pods, parts.egress)));
    };
  }

  private record Parts<T>(LabelSelector pods, List<T> egress) {}

  private static <T> List<Manifest> policies(
      Target target, List<Rule<T>> rules, BiFunction<ObjectMeta, Parts<T>, Object> kind) {
    List<Manifest> policies = new ArrayList<>();
    policy(target, rules, Flow.Pods.JOB_MANAGERS, kind).ifPresent(policies::add);
    policy(target, rules, Flow.Pods.TASK_MANAGERS, kind).ifPresent(policies::add);
    return policies;
  }

  private static <T> Optional<Manifest> policy(
      Target target,
      List<Rule<T>> rules,
      Flow.Pods pods,
      BiFunction<ObjectMeta, Parts<T>, Object> kind) {
    OriginRecorder origins = target.tracing().recorder();
    origins.put("", () -> Origin.rule("flows that a plain NetworkPolicy cannot name"));
    List<T> egress = new ArrayList<>();
    for (Rule<T> rule : rules) {
      if (rule.pods().include(pods)) {
        origins.put("/spec/egress/" + egress.size(), rule::why);
        egress.add(rule.egress());
      }
    }
    if (egress.isEmpty()) {
      return Optional.empty();
    }
    ObjectMeta metadata = Metadata.workload(target, pods.part());
    LabelSelector selector =
        pods == Flow.Pods.JOB_MANAGERS
            ? FlinkPods.jobManagers(target.workload())
            : FlinkPods.taskManagers(target.workload());
    Object policy = kind.apply(metadata, new Parts<>(selector, egress));
    return Optional.of(Manifest.of(target.tenantUnit(), Trees.of(policy), origins));
  }
}
