package dev.weir.manifest.flink;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.Trees;
import dev.weir.manifest.flink.FlinkObject.BlueGreenSpec;
import dev.weir.manifest.flink.FlinkObject.BlueGreenTemplate;
import dev.weir.manifest.flink.FlinkObject.DeploymentSpec;
import dev.weir.model.FlinkDuration;
import dev.weir.resolve.JobSettings.BlueGreen;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The FlinkBlueGreenDeployment around a deployment's spec (facts: FlinkBlueGreenDeployment). */
final class BlueGreens {

  private static final String PREFIX = "kubernetes.operator.bluegreen.";
  private static final String TIME = "a time in Flink's units";

  private BlueGreens() {}

  /**
   * The one Ingress of both colours stands beside the template and follows the active one.
   *
   * @param spec of both colours, without an Ingress
   */
  static Manifest manifest(JobContext context, DeploymentSpec spec, OriginRecorder recorder) {
    OriginRecorder moved = recorder.under("/spec/template");
    FieldOrigins origins = new FieldOrigins(context.job(), moved);
    BlueGreenSpec whole =
        new BlueGreenSpec(
            configuration(context, origins),
            Ingresses.of(context, origins),
            new BlueGreenTemplate(spec));
    var metadata = CustomMetadata.of(context, context.job().name(), origins);
    ObjectNode tree = Trees.of(FlinkObject.of("FlinkBlueGreenDeployment", metadata, whole));
    return Manifest.of(context.target().unit(), tree, moved);
  }

  private static Map<String, String> configuration(JobContext context, FieldOrigins origins) {
    Map<String, String> configuration = new TreeMap<>();
    BlueGreen said = context.settings().blueGreen().orElseThrow();
    said.abortGracePeriod().ifPresent(put(configuration, "abort.grace-period"));
    said.deletionDelay().ifPresent(put(configuration, "deployment-deletion.delay"));
    said.rescheduleInterval().ifPresent(put(configuration, "reconciliation.reschedule-interval"));
    String at = "/spec/configuration";
    origins.rule(at, "how the operator switches colours", "blueGreen");
    origins.rule(at + "/" + PREFIX + "abort.grace-period", TIME, "blueGreen.abortGracePeriod");
    origins.rule(at + "/" + PREFIX + "deployment-deletion.delay", TIME, "blueGreen.deletionDelay");
    origins.rule(
        at + "/" + PREFIX + "reconciliation.reschedule-interval",
        TIME,
        "blueGreen.rescheduleInterval");
    return configuration;
  }

  private static Consumer<FlinkDuration> put(Map<String, String> configuration, String key) {
    return time -> configuration.put(PREFIX + key, time.asFlink());
  }
}
