package dev.weir.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of the platform that an environment has installed from charts. */
public record Installation(
    Optional<Plain> certManager,
    Optional<Operator> operator,
    Optional<Prometheus> prometheus,
    Optional<Grafana> grafana,
    Optional<Plain> metricsServer,
    Optional<EbsCsi> ebsCsi,
    Optional<Autoscaler> clusterAutoscaler,
    Optional<Karpenter> karpenter,
    Optional<Queues> yunikorn,
    Optional<Secrets> externalSecrets,
    Optional<Controllers> identityControllers) {

  /** What a file may say of any chart. */
  public interface Choice {

    /** Exact version of the chart; absent: the baseline's. */
    Optional<String> version();

    /** Values to merge over those that Weir writes. */
    Map<String, Object> values();
  }

  /** A part of which there is no more to say. */
  public record Plain(Optional<String> version, Map<String, Object> values) implements Choice {}

  /** CPU and memory as Kubernetes quantities. */
  public record Resources(String cpu, String memory) {}

  /** The Flink operator; its version stands in {@code spec.operator}. */
  public record Operator(
      Optional<String> repository,
      Map<String, Object> values,
      Optional<String> image,
      Optional<Resources> resources,
      Optional<Webhook> webhook,
      Optional<Integer> metricsPort) {}

  /** The operator's admission webhook. */
  public record Webhook(
      Optional<Boolean> enabled,
      Optional<Resources> resources,
      Optional<SecretKey> keystorePassword) {}

  /** A key of a Secret. */
  public record SecretKey(String secret, String key) {}

  /** Prometheus in the cluster. */
  public record Prometheus(
      Optional<String> version,
      Map<String, Object> values,
      Optional<String> retention,
      Optional<Storage> storage,
      Optional<RemoteWrite> remoteWrite)
      implements Choice {}

  /** A volume by its StorageClass and size. */
  public record Storage(@JsonProperty("class") String storageClass, String size) {}

  /** A workspace of Amazon Managed Service for Prometheus. */
  public record RemoteWrite(String workspace, Optional<String> region, Optional<String> roleArn) {}

  /** Grafana. */
  public record Grafana(
      Optional<String> version,
      Map<String, Object> values,
      String adminSecret,
      Optional<String> roleArn)
      implements Choice {}

  /** The EBS driver. */
  public record EbsCsi(
      Optional<String> version,
      Map<String, Object> values,
      Optional<String> roleArn,
      Map<String, Disk> storageClasses)
      implements Choice {}

  /** A StorageClass. */
  public record Disk(
      Optional<String> type,
      Optional<Integer> iops,
      Optional<Integer> throughput,
      Optional<String> kmsKey,
      Optional<String> reclaimPolicy,
      @JsonProperty("default") Optional<Boolean> isDefault) {}

  /** Cluster Autoscaler. */
  public record Autoscaler(
      Optional<String> version, Map<String, Object> values, Optional<String> roleArn)
      implements Choice {}

  /** Karpenter. */
  public record Karpenter(
      Optional<String> version,
      Map<String, Object> values,
      Optional<String> roleArn,
      String nodeRole,
      String ami,
      Map<String, String> discovery,
      Optional<String> interruptionQueue,
      Map<String, String> tags,
      Map<String, Nodes> nodePools)
      implements Choice {}

  /** Nodes of one pool. */
  public record Nodes(
      List<String> families,
      List<Integer> cpus,
      List<String> zones,
      Volume volume,
      Room limits,
      Optional<Integer> weight,
      Optional<Consolidation> consolidation,
      Optional<String> expireAfter,
      Optional<String> terminationGracePeriod) {}

  /** A node's root volume. */
  public record Volume(
      String size,
      Optional<String> type,
      Optional<Integer> iops,
      Optional<Integer> throughput,
      Optional<String> kmsKey) {}

  /** When nodes are given back. */
  public record Consolidation(
      Optional<String> policy, Optional<String> after, Optional<String> nodes) {}

  /** CPU and memory, either of them unsaid. */
  public record Room(Optional<String> cpu, Optional<String> memory) {}

  /** YuniKorn. */
  public record Queues(
      Optional<String> version, Map<String, Object> values, Map<String, QueueRoom> room)
      implements Choice {}

  /** Room of one queue. */
  public record QueueRoom(Optional<Room> guaranteed, Optional<Room> max) {}

  /** External Secrets. */
  public record Secrets(
      Optional<String> version,
      Map<String, Object> values,
      Optional<String> roleArn,
      Map<String, Store> stores)
      implements Choice {}

  /** Where secrets are read. */
  public record Store(Optional<String> service, Optional<String> region, Optional<String> role) {}

  /** ACK's controllers, or Crossplane with its provider. */
  public record Controllers(
      Optional<String> roleArn,
      Optional<Plain> iam,
      Optional<Plain> eks,
      Optional<String> provider) {}
}
