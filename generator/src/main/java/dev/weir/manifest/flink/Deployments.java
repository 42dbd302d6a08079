package dev.weir.manifest.flink;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Identity;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.Target;
import dev.weir.manifest.Trees;
import dev.weir.manifest.WorkloadConcern;
import dev.weir.manifest.config.LogConfiguration;
import dev.weir.manifest.flink.FlinkObject.BlueGreenSpec;
import dev.weir.manifest.flink.FlinkObject.BlueGreenTemplate;
import dev.weir.manifest.flink.FlinkObject.DeploymentSpec;
import dev.weir.manifest.flink.FlinkObject.JobSpec;
import dev.weir.resolve.FlinkRuntime;
import dev.weir.resolve.JobSettings.BlueGreen;
import dev.weir.resolve.JobSettings.Operations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The FlinkDeployment of a workload: an application or a session cluster; with blue-green the
 * FlinkBlueGreenDeployment that makes two.
 */
final class Deployments implements WorkloadConcern {

  @Override
  public List<Manifest> render(Target target) {
    JobContext context = new JobContext(target, target.workload().cluster());
    OriginRecorder origins = target.tracing().recorder();
    DeploymentSpec spec = spec(context, origins);
    Optional<BlueGreen> blueGreen = context.settings().blueGreen();
    ObjectNode tree =
        blueGreen
            .map(said -> blueGreen(context, said, spec))
            .orElseGet(() -> object(context, "FlinkDeployment", spec));
    return List.of(
        Manifest.of(
            target.unit(),
            tree,
            blueGreen.isPresent() ? origins.under("/spec/template") : origins));
  }

  private static ObjectNode object(JobContext context, String kind, Object spec) {
    return Trees.of(FlinkObject.of(kind, CustomMetadata.of(context, context.job().name()), spec));
  }

  private static ObjectNode blueGreen(JobContext context, BlueGreen said, DeploymentSpec spec) {
    Map<String, String> configuration = new TreeMap<>();
    String prefix = "kubernetes.operator.bluegreen.";
    said.abortGracePeriod()
        .ifPresent(time -> configuration.put(prefix + "abort.grace-period", time.asFlink()));
    said.deletionDelay()
        .ifPresent(time -> configuration.put(prefix + "deployment-deletion.delay", time.asFlink()));
    said.rescheduleInterval()
        .ifPresent(
            time ->
                configuration.put(prefix + "reconciliation.reschedule-interval", time.asFlink()));
    return object(
        context,
        "FlinkBlueGreenDeployment",
        new BlueGreenSpec(configuration, new BlueGreenTemplate(spec)));
  }

  private static DeploymentSpec spec(JobContext context, OriginRecorder origins) {
    FlinkRuntime runtime = context.job().runtime();
    boolean emr = context.dialect().isEmr();
    Identity identity = Identity.of(context.target());
    Optional<JobSpec> job =
        context.isSessionCluster() ? Optional.empty() : Optional.of(Jobs.of(context, origins));
    Map<String, String> logs = LogConfiguration.of(context.job());
    DeploymentOrigins.record(context, origins);
    return new DeploymentSpec(
        runtime.image(),
        Optional.of(emr ? "Always" : "IfNotPresent"),
        emr ? Optional.empty() : Optional.of(identity.serviceAccount()),
        runtime.flink().asFlinkVersion(),
        context.settings().mode(),
        Options.of(context, origins),
        Processes.jobManager(context),
        Processes.taskManager(context),
        job,
        Ingresses.of(context, origins),
        logs.isEmpty() ? Optional.empty() : Optional.of(logs),
        context.settings().operations().flatMap(Operations::restartNonce),
        runtime.release().map(release -> release.label()),
        emr ? Optional.of(identity.roleArn()) : Optional.empty(),
        EmrLogs.of(context, origins));
  }
}
