package dev.weir.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.resolve.Resolution;
import dev.weir.resolve.ResolvedJob;
import dev.weir.resolve.Resolver;
import dev.weir.source.InputLoader;
import dev.weir.source.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A small valid repository in memory, and what changes make of it. */
public final class Repository implements SourceTree {

  public static final String PLATFORM = "environments/platform.yaml";
  public static final String DEV = "environments/dev/environment.yaml";
  public static final String EMR = "environments/emr/environment.yaml";
  public static final String TEAM = "teams/pay/team.yaml";
  public static final String JOB = "teams/pay/jobs/fraud.yaml";
  public static final String CLUSTER = "teams/pay/clusters/bench.yaml";

  private static final InputSchema SCHEMA = InputSchema.load();

  private final Map<String, String> files;

  private Repository(Map<String, String> files) {
    this.files = files;
  }

  /** A platform, an Apache and an EMR environment, a team, a session cluster and a job. */
  public static Repository valid() {
    return new Repository(new TreeMap<>())
        .with(
            PLATFORM,
            """
            apiVersion: weir.dev/v1
            kind: Platform
            metadata:
              name: acme
            spec:
              baseline: "2026.11"
              runtimes:
                flink-1.20:
                  apache: {image: "docker.io/library/flink:1.20.3-java17", version: "1.20.3", java: 17}
                  emr: {release: emr-7.12.0-flink-20251111}
                only-apache:
                  apache: {image: "docker.io/library/flink:2.0.1-java17", version: "2.0.1", java: 17}
              nodePools:
                stream:
                  type: karpenter
                  nodeSelector: {pool: stream}
                  capacity: [on-demand]
                  architectures: [amd64]
            """)
        .with(DEV, environment("dev", "dev", "type: apache\n    version: \"1.15.0\""))
        .with(EMR, environment("emr", "prod", "type: emr\n    version: \"7.12.0\""))
        .with(
            TEAM,
            """
            apiVersion: weir.dev/v1
            kind: Team
            metadata:
              name: pay
            spec:
              owners: [pay@acme.example]
              costCenter: CC-1
              runsIn: {environments: [dev]}
            """)
        .with(
            CLUSTER,
            """
            apiVersion: weir.dev/v1
            kind: SessionCluster
            metadata:
              name: bench
            spec:
              runtime: flink-1.20
            """)
        .with(
            JOB,
            """
            apiVersion: weir.dev/v1
            kind: Job
            metadata:
              name: fraud
            spec:
              runtime: flink-1.20
              artifact:
                jar: local:///opt/flink/usrlib/fraud.jar
            """);
  }

  /** An Environment file that says only what it has to. */
  public static String environment(String name, String tier, String operator) {
    return """
    apiVersion: weir.dev/v1
    kind: Environment
    metadata:
      name: %s
    spec:
      tier: %s
      cluster:
        name: acme
        account: "123456789012"
        region: eu-central-1
        kubernetes: "1.33"
        apiServer:
          serviceAddress: 172.20.0.1
          subnets: [10.0.0.0/28]
      operator:
        %s
      identity:
        type: irsa
      storage:
        state: s3://acme-state/flink/
      buckets:
        lake: acme-lake
      kafka:
        orders: {bootstrapServers: "b-1:9098"}
      variables:
        port: "8080"
    """
        .formatted(name, tier, operator);
  }

  /** The same with another file, or with another text in its place. */
  public Repository with(String path, String text) {
    Map<String, String> changed = new TreeMap<>(files);
    changed.put(path, text);
    return new Repository(changed);
  }

  /** The same without a file. */
  public Repository without(String path) {
    Map<String, String> changed = new TreeMap<>(files);
    changed.remove(path);
    return new Repository(changed);
  }

  /** The same with lines added at the end of a file, where {@code spec} is open. */
  public Repository plus(String path, String lines) {
    return with(path, text(path) + lines.indent(2));
  }

  /** The same with a text in a file replaced, which has to be there. */
  public Repository edit(String path, String from, String to) {
    String text = text(path);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(path + " has no " + from);
    }
    return with(path, text.replace(from, to));
  }

  public String text(String path) {
    return Objects.requireNonNull(files.get(path), path);
  }

  public InputBinder.Bound bound() {
    return new InputBinder(SCHEMA).bind(loaded());
  }

  private InputLoader.Loaded loaded() {
    return new InputLoader(this, InputBinder::isExtra).load(List.of("environments", "teams"));
  }

  public Resolution resolution() {
    return Resolver.resolve(bound().inputs().orElseThrow());
  }

  /** Findings of reader, binder and resolver. */
  public List<Diagnostic> findings() {
    InputBinder.Bound bound = bound();
    Diagnostics all = loaded().diagnostics().plus(bound.diagnostics());
    return bound
        .inputs()
        .map(inputs -> all.plus(Resolver.resolve(inputs).diagnostics()))
        .orElse(all)
        .all();
  }

  /** Each finding as {@code file:line:col CODE}. */
  public List<String> places() {
    return findings().stream().map(f -> f.location() + " " + f.code()).toList();
  }

  /** Each finding as a person reads it. */
  public String report() {
    return findings().stream()
        .map(
            f ->
                f.location().line()
                    + ":"
                    + f.location().column()
                    + " "
                    + f.code()
                    + " "
                    + f.found()
                    + " | "
                    + f.expected()
                    + " | "
                    + f.action())
        .collect(Collectors.joining("\n"));
  }

  /** A job or session cluster of team pay in an environment. */
  public ResolvedJob job(String name, String environment) {
    return resolution().environments().stream()
        .filter(e -> e.name().equals(environment))
        .flatMap(e -> e.teams().stream())
        .flatMap(t -> t.workloads().stream())
        .flatMap(w -> w.parts().stream())
        .filter(job -> job.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not resolved:\n" + report()));
  }

  @Override
  public List<String> list(String folder) {
    return files.keySet().stream().filter(p -> p.startsWith(folder + "/")).toList();
  }

  @Override
  public byte[] read(String path) {
    return text(path).getBytes(UTF_8);
  }

  @Override
  public long size(String path) {
    return read(path).length;
  }
}
