package dev.weir.manifest.workload;

import static dev.weir.manifest.FlinkPorts.BLOB;
import static dev.weir.manifest.FlinkPorts.COLLECT_SINK;
import static dev.weir.manifest.FlinkPorts.DATA;
import static dev.weir.manifest.FlinkPorts.JOB_MANAGER_RPC;
import static dev.weir.manifest.FlinkPorts.METRIC_QUERY;
import static dev.weir.manifest.FlinkPorts.REST;
import static dev.weir.manifest.FlinkPorts.TASK_MANAGER_RPC;
import static dev.weir.manifest.workload.Flow.Pods.JOB_MANAGERS;
import static dev.weir.manifest.workload.Flow.Pods.TASK_MANAGERS;

import dev.weir.manifest.FlinkPods;
import dev.weir.manifest.Origin;
import dev.weir.manifest.Target;
import dev.weir.manifest.network.Peers;
import dev.weir.manifest.network.Policies;
import dev.weir.manifest.network.Ports;
import dev.weir.resolve.Workload;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.ArrayList;
import java.util.List;

/** What JobManagers and TaskManagers of one workload say to each other (facts: ports). */
final class PeerFlows implements FlowSource {

  /** TaskManagers register, report and fetch jars. */
  private static final List<NetworkPolicyPort> TO_JOB_MANAGER = Ports.tcp(JOB_MANAGER_RPC, BLOB);

  /** A standby follows its leader and sends browsers on to it. */
  private static final List<NetworkPolicyPort> AMONG_JOB_MANAGERS =
      Ports.tcp(JOB_MANAGER_RPC, BLOB, REST);

  /** JobManagers deploy tasks, and fetch metrics and results. */
  private static final List<NetworkPolicyPort> TO_TASK_MANAGER =
      Ports.tcp(TASK_MANAGER_RPC, METRIC_QUERY, COLLECT_SINK);

  /** TaskManagers exchange records. */
  private static final List<NetworkPolicyPort> AMONG_TASK_MANAGERS =
      Ports.tcp(DATA, TASK_MANAGER_RPC);

  @Override
  public List<Flow> flows(Target target) {
    List<Flow> flows = new ArrayList<>(jobManagers(target.workload()));
    flows.addAll(taskManagers(target.workload()));
    return flows;
  }

  private static List<Flow> jobManagers(Workload workload) {
    Origin why = Origin.rule("JobManagers talk to their own TaskManagers");
    List<Flow> flows = new ArrayList<>();
    flows.add(
        Flow.in(JOB_MANAGERS, Policies.from(peers(workload, TASK_MANAGERS), TO_JOB_MANAGER), why));
    flows.add(
        Flow.out(JOB_MANAGERS, Policies.to(peers(workload, TASK_MANAGERS), TO_TASK_MANAGER), why));
    if (workload.cluster().settings().resources().jobManager().replicas() > 1) {
      Origin several =
          Origin.rule(
              "several JobManagers follow one leader",
              workload.cluster().leaf("resources.jobManager.replicas"));
      var others = peers(workload, JOB_MANAGERS);
      flows.add(Flow.in(JOB_MANAGERS, Policies.from(others, AMONG_JOB_MANAGERS), several));
      flows.add(Flow.out(JOB_MANAGERS, Policies.to(others, AMONG_JOB_MANAGERS), several));
    }
    return flows;
  }

  private static List<Flow> taskManagers(Workload workload) {
    Origin leader = Origin.rule("TaskManagers talk to their own JobManagers");
    Origin records = Origin.rule("TaskManagers exchange records");
    var jobManagers = peers(workload, JOB_MANAGERS);
    var taskManagers = peers(workload, TASK_MANAGERS);
    return List.of(
        Flow.in(TASK_MANAGERS, Policies.from(jobManagers, TO_TASK_MANAGER), leader),
        Flow.out(TASK_MANAGERS, Policies.to(jobManagers, TO_JOB_MANAGER), leader),
        Flow.in(TASK_MANAGERS, Policies.from(taskManagers, AMONG_TASK_MANAGERS), records),
        Flow.out(TASK_MANAGERS, Policies.to(taskManagers, AMONG_TASK_MANAGERS), records));
  }

  private static List<NetworkPolicyPeer> peers(Workload workload, Flow.Pods pods) {
    return List.of(
        Peers.pods(
            pods == JOB_MANAGERS
                ? FlinkPods.jobManagers(workload)
                : FlinkPods.taskManagers(workload)));
  }
}
