package dev.weir.manifest.workload;

import dev.weir.manifest.FlinkPorts;
import dev.weir.manifest.Origin;
import dev.weir.manifest.Target;
import dev.weir.manifest.network.Peers;
import dev.weir.manifest.network.Policies;
import dev.weir.manifest.network.Ports;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;
import java.util.Map;

/**
 * The operator asks a JobManager for its job's state and has savepoints taken. Pods of Apache's
 * operator have a known label; what EMR's carry is nowhere documented, so its namespace has to do.
 */
final class OperatorFlow implements FlowSource {

  private static final Map<String, String> APACHE_LABELS =
      Map.of("app.kubernetes.io/name", "flink-kubernetes-operator");

  @Override
  public List<Flow> flows(Target target) {
    ResolvedEnvironment environment = target.environment();
    var labels = environment.dialect().isEmr() ? Map.<String, String>of() : APACHE_LABELS;
    var operator = Peers.podsIn(environment.operatorNamespace(), labels);
    var rule = Policies.from(List.of(operator), Ports.tcp(FlinkPorts.REST));
    Origin why =
        Origin.rule(
            "the operator in namespace "
                + environment.operatorNamespace()
                + " reads a job's state and takes savepoints by its REST interface");
    return List.of(Flow.in(Flow.Pods.JOB_MANAGERS, rule, why));
  }
}
