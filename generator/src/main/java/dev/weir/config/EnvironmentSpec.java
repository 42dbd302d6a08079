package dev.weir.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.model.Arn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an Environment file says, but for its layer of job values. */
public record EnvironmentSpec(
    Tier tier,
    Optional<String> baseline,
    Cluster cluster,
    Operator operator,
    Identity identity,
    Storage storage,
    Map<String, String> variables,
    String namespacePrefix,
    Optional<PodSecurity> podSecurity,
    Optional<Network> network,
    Optional<Yunikorn> yunikorn,
    List<String> nodePools,
    Optional<String> defaultPool,
    List<String> priorityClasses,
    List<String> storageClasses,
    Optional<Monitoring> monitoring,
    Optional<Ingress> ingress,
    Optional<ArgoCd> argocd,
    Optional<Installation> platform,
    Optional<String> deliveryBranch,
    Optional<Promotion> promotion,
    Optional<String> standbyOf,
    Optional<Limits> limits,
    List<Patch> patches,
    List<Template> templates) {

  /**
   * Facts of the EKS cluster.
   *
   * @param kubernetes minor of the control plane: {@code 1.33}
   */
  public record Cluster(
      String name,
      String account,
      String region,
      String kubernetes,
      Optional<String> oidcIssuer,
      ApiServer apiServer,
      List<String> vpcCidrs) {

    /** The AWS partition, by the region's prefix. */
    public String partition() {
      return Arn.partitionOf(region);
    }
  }

  /** Where pods reach the Kubernetes API: before and after address translation. */
  public record ApiServer(String serviceAddress, List<String> subnets) {}

  /** The cluster's Flink operator. */
  public record Operator(
      String type,
      String version,
      Optional<String> namespace,
      Optional<List<String>> jarSchemes,
      Map<String, Object> configuration) {}

  /** How pods get their AWS role. */
  public record Identity(
      String type,
      Optional<String> rolePath,
      Optional<String> rolePrefix,
      Optional<String> delivery,
      Optional<String> namespace,
      Optional<String> permissionsBoundary,
      Optional<Integer> maxSessionDuration,
      Map<String, String> tags,
      Optional<String> adoption,
      Optional<String> providerConfig,
      List<String> existingRoles,
      Optional<String> missingRoles) {

    /**
     * How roles are delivered: {@code ack}, {@code crossplane}, {@code terraform}, {@code
     * external}.
     */
    public String deliveredAs() {
      return delivery.orElse("ack");
    }

    /** Whether controllers in the cluster make the roles. */
    public boolean isDeliveredInCluster() {
      return deliveredAs().equals("ack") || deliveredAs().equals("crossplane");
    }

    /** Namespace of the objects that those controllers read. */
    public String objectNamespace() {
      return namespace.orElse("weir-iam");
    }
  }

  /** Bases of state, as s3 URIs; absent ones follow {@code state}. */
  public record Storage(
      String state,
      Optional<String> checkpoints,
      Optional<String> savepoints,
      Optional<String> highAvailability,
      Optional<String> changelog) {}

  /** Pod Security level of team namespaces. */
  public record PodSecurity(Optional<String> enforce) {}

  /** What every job may reach. */
  public record Network(
      Optional<String> nodeLocalDns,
      Optional<String> clusterDns,
      List<Egress> egress,
      Optional<String> backend,
      Map<String, List<String>> endpoints) {}

  /** A range and its TCP ports. */
  public record Egress(String cidr, List<Integer> ports, String why) {}

  /** YuniKorn's queues on offer, and the queue by team for jobs that name none. */
  public record Yunikorn(List<String> queues, Map<String, String> teams) {}

  /** The monitoring stack. */
  public record Monitoring(
      Optional<String> namespace,
      Map<String, String> podLabels,
      List<String> cidrs,
      Map<String, String> labels,
      Optional<Map<String, String>> dashboardLabels,
      Optional<String> logBucket,
      Optional<String> logGroup) {}

  /** How UIs are exposed. */
  public record Ingress(
      String className,
      String domain,
      Map<String, String> annotations,
      String namespace,
      Map<String, String> podLabels,
      List<String> cidrs) {}

  /**
   * The Argo CD that runs in the cluster and syncs the delivered tree.
   *
   * @param destination the cluster itself, as Argo CD knows it
   */
  public record ArgoCd(
      Optional<String> namespace,
      String repoURL,
      Optional<Destination> destination,
      List<SyncWindow> syncWindows,
      Optional<Notifications> notifications) {

    /** Namespace of Argo CD and of its Applications. */
    public String ownNamespace() {
      return namespace.orElse("argocd");
    }
  }

  /** A cluster as Argo CD knows it, by exactly one of the two. */
  public record Destination(Optional<String> server, Optional<String> name) {}

  /**
   * When Argo CD may or may not sync by itself.
   *
   * @param kind {@code allow} or {@code deny}
   * @param schedule a cron of five fields, in the time zone
   * @param binds {@code platform}, {@code workloads}; both when empty
   * @param manualSync whether a person may sync a part of the platform all the same
   */
  public record SyncWindow(
      String kind,
      String schedule,
      String duration,
      Optional<String> timeZone,
      List<String> binds,
      Optional<Boolean> manualSync,
      String why) {

    /** Whether it is about {@code platform} or {@code workloads}. */
    public boolean binds(String what) {
      return binds.isEmpty() || binds.contains(what);
    }
  }

  /**
   * Who hears of what.
   *
   * @param triggers of Argo CD's notifications
   * @param services of Argo CD's notifications, by the team's contact that each reaches
   */
  public record Notifications(Optional<List<String>> triggers, Map<String, String> services) {}

  /** Takes only what another environment has. */
  public record Promotion(String from) {}

  /** A merge patch over generated objects; {@code *} at the end of a name matches any rest. */
  public record Patch(
      String kind, Optional<String> name, Optional<String> team, JsonNode patch, String why) {}

  /** A template for extra objects of one unit. */
  public record Template(
      String file, String unit, List<String> teams, Map<String, Object> values) {}
}
