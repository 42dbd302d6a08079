package dev.weir.manifest.flink;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A custom resource of Flink's operator; only the fields that Weir delivers. */
@JsonPropertyOrder({"apiVersion", "kind", "metadata", "spec"})
record FlinkObject(String apiVersion, String kind, ObjectMeta metadata, Object spec) {

  static final String API_VERSION = "flink.apache.org/v1beta1";

  static FlinkObject of(String kind, ObjectMeta metadata, Object spec) {
    return new FlinkObject(API_VERSION, kind, metadata, spec);
  }

  /** Spec of a FlinkDeployment; EMR's own fields are those that end the list. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record DeploymentSpec(
      Optional<String> image,
      Optional<String> imagePullPolicy,
      Optional<String> serviceAccount,
      String flinkVersion,
      Optional<String> mode,
      Map<String, String> flinkConfiguration,
      ProcessSpec jobManager,
      ProcessSpec taskManager,
      Optional<JobSpec> job,
      Optional<IngressSpec> ingress,
      Optional<Map<String, String>> logConfiguration,
      Optional<Long> restartNonce,
      Optional<String> emrReleaseLabel,
      Optional<String> executionRoleArn,
      Optional<MonitoringSpec> monitoringConfiguration) {}

  /** JobManager or TaskManager; the last two fields are EMR's and of JobManagers alone. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record ProcessSpec(
      Resource resource,
      Optional<Integer> replicas,
      JsonNode podTemplate,
      Optional<Boolean> highAvailabilityEnabled,
      Optional<String> storageDir) {}

  /** Size of a process; cpu is a number, never milli-CPU text, and whole where it can be. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Resource(String memory, Number cpu, Optional<String> ephemeralStorage) {}

  /** The job of an application cluster or of a FlinkSessionJob. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record JobSpec(
      Optional<String> jarURI,
      Optional<String> entryClass,
      Optional<List<String>> args,
      int parallelism,
      String state,
      String upgradeMode,
      Optional<String> initialSavepointPath,
      Optional<Integer> savepointRedeployNonce,
      Optional<Boolean> allowNonRestoredState,
      Optional<Long> savepointTriggerNonce,
      Optional<Long> checkpointTriggerNonce,
      Optional<Long> autoscalerResetNonce) {}

  /** Spec of a FlinkSessionJob. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record SessionJobSpec(
      String deploymentName,
      JobSpec job,
      Map<String, String> flinkConfiguration,
      Optional<Long> restartNonce) {}

  /** The Ingress that the operator makes for the UI. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record IngressSpec(
      String template,
      Optional<String> className,
      Map<String, String> annotations,
      Map<String, String> labels,
      List<TlsSpec> tls) {}

  /** Hosts and the Secret of their certificate. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record TlsSpec(List<String> hosts, Optional<String> secretName) {}

  /** Spec of a FlinkBlueGreenDeployment. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record BlueGreenSpec(
      Map<String, String> configuration,
      Optional<IngressSpec> ingress,
      BlueGreenTemplate template) {}

  /** What both colours are made from. */
  record BlueGreenTemplate(DeploymentSpec spec) {}

  /** Spec of a FlinkStateSnapshot; exactly one of savepoint and checkpoint is there. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record SnapshotSpec(
      Optional<JobReference> jobReference,
      Optional<SavepointSpec> savepoint,
      Optional<Map<String, Object>> checkpoint,
      Optional<Integer> backoffLimit) {}

  /** The job whose state is taken, in the same namespace. */
  record JobReference(String kind, String name) {}

  /** A savepoint to take or to record; removing the resource never removes the data. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record SavepointSpec(
      Optional<String> path,
      Optional<String> formatType,
      boolean disposeOnDelete,
      Optional<Boolean> alreadyExists) {}

  /** EMR's log archive (facts: EMR on EKS, EMR-only fields). */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record MonitoringSpec(
      Optional<String> image,
      Optional<S3Logs> s3MonitoringConfiguration,
      Optional<CloudWatchLogs> cloudWatchMonitoringConfiguration,
      Optional<Sidecar> sideCarResources,
      Optional<Rotation> containerLogRotationConfiguration) {}

  /** Logs to S3. */
  record S3Logs(String logUri) {}

  /** Logs to CloudWatch. */
  record CloudWatchLogs(String logGroupName, String logStreamNamePrefix) {}

  /** Limits of the sidecar. */
  record Sidecar(SidecarLimits limits) {}

  /** Limits of the sidecar, as quantities. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record SidecarLimits(Optional<String> cpuLimit, Optional<String> memoryLimit) {}

  /** When a log rotates and how many are kept. */
  record Rotation(String rotationSize, String maxFilesToKeep) {}
}
