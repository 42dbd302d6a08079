package dev.weir.manifest.flink;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Identity;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.Target;
import dev.weir.manifest.Trees;
import dev.weir.manifest.WorkloadConcern;
import dev.weir.manifest.config.LogConfiguration;
import dev.weir.manifest.flink.FlinkObject.DeploymentSpec;
import dev.weir.manifest.flink.FlinkObject.IngressSpec;
import dev.weir.manifest.flink.FlinkObject.JobSpec;
import dev.weir.resolve.FlinkRuntime;
import dev.weir.resolve.JobSettings.Operations;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The FlinkDeployment of a workload: an application or a session cluster; with blue-green the
 * FlinkBlueGreenDeployment that makes two.
 */
final class Deployments implements WorkloadConcern {

  @Override
  public List<Manifest> render(Target target) {
    JobContext context = new JobContext(target, target.workload().cluster());
    OriginRecorder recorder = target.tracing().recorder();
    FieldOrigins origins = new FieldOrigins(context.job(), recorder);
    DeploymentOrigins.record(context, origins);
    if (context.settings().blueGreen().isPresent()) {
      DeploymentSpec spec = spec(context, origins, Optional.empty());
      return List.of(BlueGreens.manifest(context, spec, recorder));
    }
    DeploymentSpec spec = spec(context, origins, Ingresses.of(context, origins));
    var metadata = CustomMetadata.of(context, context.job().name(), origins);
    ObjectNode tree = Trees.of(FlinkObject.of("FlinkDeployment", metadata, spec));
    return List.of(Manifest.of(target.unit(), tree, recorder));
  }

  private static DeploymentSpec spec(
      JobContext context, FieldOrigins origins, Optional<IngressSpec> ingress) {
    FlinkRuntime runtime = context.job().runtime();
    boolean emr = context.dialect().isEmr();
    Identity identity = Identity.of(context.target());
    Optional<JobSpec> job =
        context.isSessionCluster() ? Optional.empty() : Optional.of(Jobs.of(context, origins));
    Map<String, String> logs = LogConfiguration.of(context.job());
    return new DeploymentSpec(
        runtime.image(),
        Optional.of(PullPolicy.of(runtime)),
        emr ? Optional.empty() : Optional.of(identity.serviceAccount()),
        runtime.flink().asFlinkVersion(),
        context.since(2, Optional.of(context.settings().mode())),
        Options.of(context, origins),
        Processes.jobManager(context, origins),
        Processes.taskManager(context, origins),
        job,
        ingress,
        logs.isEmpty() ? Optional.empty() : Optional.of(logs),
        context.settings().operations().flatMap(Operations::restartNonce),
        runtime.release().map(release -> release.label()),
        emr ? Optional.of(identity.roleArn()) : Optional.empty(),
        EmrLogs.of(context, origins));
  }
}
