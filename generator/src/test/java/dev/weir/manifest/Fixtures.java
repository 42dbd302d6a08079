package dev.weir.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.weir.config.DataSystems;
import dev.weir.config.EnvironmentSpec;
import dev.weir.config.Inputs;
import dev.weir.config.Limits;
import dev.weir.config.PlatformSpec;
import dev.weir.config.SystemKind;
import dev.weir.config.TeamSpec;
import dev.weir.diagnostic.Location;
import dev.weir.model.Version;
import dev.weir.resolve.ConfigurationEntry;
import dev.weir.resolve.Dialect;
import dev.weir.resolve.EnvironmentData;
import dev.weir.resolve.FlinkRuntime;
import dev.weir.resolve.JobSettings;
import dev.weir.resolve.LayerKind;
import dev.weir.resolve.Leaf;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedJob;
import dev.weir.resolve.ResolvedTeam;
import dev.weir.resolve.Workload;
import dev.weir.resolve.Yardstick;
import dev.weir.source.Document;
import dev.weir.source.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Resolved inputs for tests: small defaults, with YAML merged over them. */
public final class Fixtures {

  private static final YAMLMapper YAML = new YAMLMapper();

  private static final String PLATFORM = "{baseline: '2026.11', organization: acme}";

  private static final String ENVIRONMENT =
      """
      tier: prod
      cluster:
        name: streaming
        account: '123456789012'
        region: eu-central-1
        kubernetes: '1.33'
        apiServer: {serviceAddress: 172.20.0.1, subnets: [10.0.2.0/24, 10.0.1.0/24]}
      operator: {type: apache, version: 1.15.0}
      identity: {type: irsa}
      storage: {state: 's3://acme-state/flink'}
      namespacePrefix: ''
      """;

  private static final String TEAM =
      """
      owners: [leads@acme.example]
      costCenter: CC-1
      runsIn: {tiers: [prod]}
      """;

  private static final String SETTINGS =
      """
      mode: native
      resources:
        jobManager: {cpu: 1, memory: 2Gi, replicas: 1}
        taskManager: {cpu: 2, memory: 4Gi, slots: 2}
      parallelism: 4
      maxParallelism: 720
      state:
        backend: rocksdb
        checkpointInterval: 60s
        checkpointTimeout: 10min
        minPause: 30s
        checkpointingMode: EXACTLY_ONCE
        incremental: true
        retained: 3
        tolerableFailedCheckpoints: 3
        localRecovery: {enabled: false}
      highAvailability: {type: kubernetes}
      upgradeMode: savepoint
      restartStrategy: {type: exponential-delay}
      lifecycle: RUNNING
      placement: {spot: none, spread: hosts, disruption: protect}
      monitoring: {enabled: true, interval: 30s, alerts: {}}
      """;

  private Fixtures() {}

  /** An environment on Apache's operator, with YAML merged over its spec. */
  public static ResolvedEnvironment environment(String yaml) {
    EnvironmentSpec spec =
        Trees.as(merged(ENVIRONMENT, yaml).remove(systemFields()), EnvironmentSpec.class);
    var kind = spec.operator().type().equals("emr") ? Dialect.Kind.EMR : Dialect.Kind.APACHE;
    var platform = Trees.as(merged(PLATFORM, "{}"), PlatformSpec.class);
    DataSystems data =
        Trees.as(merged(ENVIRONMENT, yaml).retain(systemFields()), DataSystems.class);
    var input =
        new Inputs.Environment(file("environments/prod/environment.yaml"), "prod", spec, data);
    return new ResolvedEnvironment(
        input,
        new Inputs.Platform(file("environments/platform.yaml"), "acme", platform),
        new Dialect(kind, Version.parse(spec.operator().version())),
        new Yardstick(
            spec.tier(), Trees.as(merged("{}", "{}"), Limits.class), platform.registries()),
        new EnvironmentData(data, input),
        List.of());
  }

  /** The team {@code payments}, with YAML merged over its spec. */
  public static ResolvedTeam team(String yaml, Workload... workloads) {
    TeamSpec spec = Trees.as(merged(TEAM, yaml), TeamSpec.class);
    var input =
        new Inputs.Team(file("teams/payments/team.yaml"), "payments", spec, Map.of(), Map.of());
    return new ResolvedTeam(input, "payments", List.of(workloads));
  }

  /** A job of its own: two TaskManagers of 2 CPU, 4 GiB and 2 slots, one JobManager of 1, 2 GiB. */
  public static Workload.Application application(String name, String yaml) {
    return new Workload.Application(job(name, yaml));
  }

  /** A session cluster of the same size. */
  public static Workload.Session session(String name, String yaml, ResolvedJob... jobs) {
    return new Workload.Session(job(name, yaml), List.of(jobs));
  }

  /**
   * A resolved job; beside its settings the YAML may have {@code flinkConfiguration} and the three
   * {@code podTemplate} keys. A list replaces the default one.
   */
  public static ResolvedJob job(String name, String yaml) {
    ObjectNode said = merged(SETTINGS, yaml);
    JsonNode configuration = taken(said, "flinkConfiguration");
    var templates =
        new ResolvedJob.PodTemplates(
            taken(said, "podTemplate"),
            taken(said, "jobManagerPodTemplate"),
            taken(said, "taskManagerPodTemplate"));
    Leaf declared = leaf("metadata.name", name);
    return new ResolvedJob(
        name,
        name,
        new FlinkRuntime(
            "flink-1.20",
            Version.parse("1.20.1"),
            Optional.of("docker.io/library/flink:1.20.1-java17"),
            Optional.empty(),
            Optional.of(new FlinkRuntime.Identity(9999, 9999)),
            List.of("presto"),
            List.of(),
            declared),
        Trees.as(said, JobSettings.class),
        List.of(),
        entries(configuration),
        templates,
        Map.of(),
        declared);
  }

  /** The workload in the environment, with origins recorded. */
  public static Target target(ResolvedEnvironment environment, Workload workload) {
    return new Target(environment, team("{}", workload), workload, Tracing.ON);
  }

  /** The team in the environment, with origins recorded. */
  public static TeamTarget target(ResolvedEnvironment environment, ResolvedTeam team) {
    return new TeamTarget(environment, team, Tracing.ON);
  }

  /** YAML as a tree. */
  public static JsonNode tree(String yaml) {
    return merged("{}", yaml);
  }

  private static List<String> systemFields() {
    return Arrays.stream(SystemKind.values()).map(SystemKind::field).toList();
  }

  private static Map<String, ConfigurationEntry> entries(JsonNode configuration) {
    Map<String, ConfigurationEntry> entries = new TreeMap<>();
    configuration
        .fieldNames()
        .forEachRemaining(
            key -> {
              String value = configuration.path(key).asText();
              entries.put(key, new ConfigurationEntry(value, key, leaf(key, value)));
            });
    return entries;
  }

  private static JsonNode taken(ObjectNode tree, String key) {
    JsonNode value = tree.remove(key);
    return value == null ? Trees.empty() : value;
  }

  private static Leaf leaf(String path, String value) {
    Location at = Location.onLine("teams/payments/jobs/job.yaml", 4, 9, 12);
    return new Leaf(path, value, at, LayerKind.JOB, Optional.empty());
  }

  private static Document file(String path) {
    return new Document(path, Node.Mapping.empty(Location.ofFile(path)));
  }

  private static ObjectNode merged(String base, String yaml) {
    try {
      ObjectNode tree = (ObjectNode) YAML.readTree(base);
      merge(tree, YAML.readTree(yaml));
      return tree;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void merge(ObjectNode tree, JsonNode over) {
    for (var field : over.properties()) {
      JsonNode below = tree.get(field.getKey());
      if (below instanceof ObjectNode object && field.getValue().isObject()) {
        merge(object, field.getValue());
      } else {
        tree.set(field.getKey(), field.getValue());
      }
    }
  }
}
