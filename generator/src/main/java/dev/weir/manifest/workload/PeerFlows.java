package dev.weir.manifest.workload;

import static dev.weir.manifest.FlinkPorts.BLOB;
import static dev.weir.manifest.FlinkPorts.COLLECT_SINK;
import static dev.weir.manifest.FlinkPorts.DATA;
import static dev.weir.manifest.FlinkPorts.JOB_MANAGER_RPC;
import static dev.weir.manifest.FlinkPorts.METRIC_QUERY;
import static dev.weir.manifest.FlinkPorts.REST;
import static dev.weir.manifest.FlinkPorts.TASK_MANAGER_RPC;

import dev.weir.manifest.FlinkPods;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Origin;
import dev.weir.manifest.Target;
import dev.weir.manifest.WorkloadConcern;
import dev.weir.manifest.network.Peers;
import dev.weir.manifest.network.Policies;
import dev.weir.manifest.network.Ports;
import dev.weir.resolve.Workload;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.ArrayList;
import java.util.List;

/** What JobManagers and TaskManagers of one workload say to each other (facts: ports). */
final class PeerFlows implements WorkloadConcern {

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
  public List<Manifest> render(Target target) {
    return List.of(jobManagers(target), taskManagers(target));
  }

  private static Manifest jobManagers(Target target) {
    Workload workload = target.workload();
    List<NetworkPolicyIngressRule> in = new ArrayList<>();
    List<NetworkPolicyEgressRule> out = new ArrayList<>();
    in.add(Policies.from(taskManagers(workload), TO_JOB_MANAGER));
    out.add(Policies.to(taskManagers(workload), TO_TASK_MANAGER));
    if (workload.cluster().settings().resources().jobManager().replicas() > 1) {
      in.add(Policies.from(jobManagers(workload), AMONG_JOB_MANAGERS));
      out.add(Policies.to(jobManagers(workload), AMONG_JOB_MANAGERS));
    }
    var spec = Policies.both(FlinkPods.jobManagers(workload), in, out);
    Origin why =
        Origin.rule(
            "JobManagers talk to their own TaskManagers, and to each other when there are several",
            workload.cluster().leaf("resources.jobManager.replicas"));
    return FlowManifest.of(target, "jobmanager", spec, why);
  }

  private static Manifest taskManagers(Target target) {
    Workload workload = target.workload();
    var in =
        List.of(
            Policies.from(jobManagers(workload), TO_TASK_MANAGER),
            Policies.from(taskManagers(workload), AMONG_TASK_MANAGERS));
    var out =
        List.of(
            Policies.to(jobManagers(workload), TO_JOB_MANAGER),
            Policies.to(taskManagers(workload), AMONG_TASK_MANAGERS));
    var spec = Policies.both(FlinkPods.taskManagers(workload), in, out);
    Origin why =
        Origin.rule("TaskManagers talk to their own JobManagers and exchange records among them");
    return FlowManifest.of(target, "taskmanager", spec, why);
  }

  private static List<NetworkPolicyPeer> jobManagers(Workload workload) {
    return List.of(Peers.pods(FlinkPods.jobManagers(workload)));
  }

  private static List<NetworkPolicyPeer> taskManagers(Workload workload) {
    return List.of(Peers.pods(FlinkPods.taskManagers(workload)));
  }
}
