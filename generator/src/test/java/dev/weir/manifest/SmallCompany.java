package dev.weir.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.config.InputBinder;
import dev.weir.config.InputSchema;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedJob;
import dev.weir.resolve.Resolver;
import dev.weir.resolve.Workload;
import dev.weir.source.Document;
import dev.weir.source.InputLoader;
import dev.weir.source.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One environment, the team payments with an idle one beside it, and the jobs a test gives it, read
 * as the real inputs are.
 */
public record SmallCompany(Map<String, String> files) {

  private static final InputSchema SCHEMA = InputSchema.load();

  private static final String PLATFORM =
      """
      apiVersion: weir.dev/v1
      kind: Platform
      metadata: {name: acme}
      spec:
        baseline: "2026.11"
        runtimes:
          flink-1.15:
            apache: {image: "docker.io/library/flink:1.15.4", version: "1.15.4", java: 11}
          flink-1.20:
            apache: {image: "docker.io/library/flink:1.20.3", version: "1.20.3", java: 17}
        registries: [docker.io/library]
      """;

  private static final String ENVIRONMENT =
      """
      apiVersion: weir.dev/v1
      kind: Environment
      metadata: {name: dev}
      spec:
        tier: dev
        cluster:
          name: acme-dev
          account: "111122223333"
          region: eu-central-1
          kubernetes: "1.34"
          oidcIssuer: https://oidc.eks.eu-central-1.amazonaws.com/id/0123456789ABCDEF0123456789ABCDEF
          apiServer: {serviceAddress: 172.20.0.1, subnets: [10.10.0.0/28]}
        operator: {type: apache, version: "1.15.0"}
        identity: {type: irsa}
        storage: {state: "s3://acme-state/flink"}
      """;

  private static final String TEAM =
      """
      apiVersion: weir.dev/v1
      kind: Team
      metadata: {name: payments}
      spec:
        owners: [payments@acme.example]
        costCenter: CC-1
        contact: {runbook: "https://runbooks.acme.example/payments"}
        runsIn: {environments: [dev]}
        jobDefaults: {runtime: flink-1.20}
      """;

  /** With a monitoring stack and no jobs. */
  public static SmallCompany create() {
    return new SmallCompany(
            Map.of(
                "environments/platform.yaml",
                PLATFORM,
                "teams/payments/team.yaml",
                TEAM,
                "teams/ads/team.yaml",
                TEAM.replace("payments", "ads")))
        .environment("monitoring: {labels: {release: prom}}");
  }

  /** The environment's file with these lines behind its own; they replace earlier such lines. */
  public SmallCompany environment(String spec) {
    return with("environments/dev/environment.yaml", ENVIRONMENT + spec.indent(2));
  }

  /** With a job; lines of its spec besides runtime and artifact. */
  public SmallCompany job(String name, String spec) {
    String fixed = "runtime: flink-1.20\nartifact: {jar: \"local:///opt/job.jar\"}\n";
    return bareJob(name, (spec.contains("artifact:") ? "runtime: flink-1.20\n" : fixed) + spec);
  }

  /** With a job; all lines of its spec. */
  public SmallCompany bareJob(String name, String spec) {
    return with("teams/payments/jobs/" + name + ".yaml", head("Job", name) + spec.indent(2));
  }

  /** With a session cluster; lines of its spec besides the runtime. */
  public SmallCompany cluster(String name, String spec) {
    String text = head("SessionCluster", name) + ("runtime: flink-1.20\n" + spec).indent(2);
    return with("teams/payments/clusters/" + name + ".yaml", text);
  }

  public SmallCompany with(String path, String text) {
    Map<String, String> more = new TreeMap<>(files);
    more.put(path, text);
    return new SmallCompany(more);
  }

  /** The environment, resolved without an error. */
  public ResolvedEnvironment resolved() {
    List<Document> documents =
        files.entrySet().stream()
            .map(e -> YamlReader.read(e.getKey(), e.getValue().getBytes(StandardCharsets.UTF_8)))
            .flatMap(read -> read.document().stream())
            .toList();
    assertThat(documents).hasSameSizeAs(files.keySet());
    var bound = new InputBinder(SCHEMA).bind(new InputLoader.Loaded(documents, Diagnostics.none()));
    assertThat(bound.diagnostics().all()).noneMatch(d -> d.isError());
    var resolution = Resolver.resolve(bound.inputs().orElseThrow());
    assertThat(resolution.diagnostics().all()).noneMatch(d -> d.isError());
    return resolution.environments().get(0);
  }

  /** The team payments. */
  public TeamTarget team(Tracing tracing) {
    ResolvedEnvironment environment = resolved();
    return environment.teams().stream()
        .filter(team -> team.name().equals("payments"))
        .map(team -> new TeamTarget(environment, team, tracing))
        .findFirst()
        .orElseThrow();
  }

  /** The workload of that name. */
  public Target target(String name, Tracing tracing) {
    TeamTarget team = team(tracing);
    Workload workload =
        team.team().workloads().stream()
            .filter(w -> w.name().equals(name))
            .findFirst()
            .orElseThrow();
    return new Target(team.environment(), team.team(), workload, tracing);
  }

  public Target target(String name) {
    return target(name, Tracing.OFF);
  }

  /** What makes the pods of the workload of that name. */
  public ResolvedJob resolvedJob(String name) {
    return target(name).workload().cluster();
  }

  private static String head(String kind, String name) {
    return "apiVersion: weir.dev/v1\nkind: " + kind + "\nmetadata: {name: " + name + "}\nspec:\n";
  }
}
