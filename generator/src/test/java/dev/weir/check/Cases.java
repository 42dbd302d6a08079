package dev.weir.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.config.InputBinder;
import dev.weir.config.InputSchema;
import dev.weir.config.Inputs;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.Resolution;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.Resolver;
import dev.weir.source.InputLoader;
import dev.weir.source.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A minimal valid repository as text, one change, and what the checks say of it. */
final class Cases {

  static final String JOB = "teams/shop/jobs/orders.yaml";
  static final String PLATFORM = "environments/platform.yaml";
  static final String ENVIRONMENT = "environments/live/environment.yaml";
  static final String TEAM = "teams/shop/team.yaml";

  private static final InputBinder BINDER = new InputBinder(InputSchema.load());
  private static final InputChecks CHECKS = new InputChecks();

  private final Map<String, String> files;

  private Cases(Map<String, String> files) {
    this.files = files;
  }

  /** One environment on Apache's operator 1.15 in production, one job of two lines. */
  static Cases apache() {
    Map<String, String> files = new TreeMap<>();
    files.put(PLATFORM, PLATFORM_TEXT);
    files.put(ENVIRONMENT, ENVIRONMENT_TEXT.formatted("apache", "1.15.0"));
    files.put(TEAM, TEAM_TEXT);
    files.put(JOB, jobFile("orders"));
    return new Cases(files);
  }

  /** The same on EMR 7.12. */
  static Cases emr() {
    return apache().with(ENVIRONMENT, ENVIRONMENT_TEXT.formatted("emr", "7.12.0"));
  }

  /** The same on another release of Apache's operator. */
  static Cases operator(String release) {
    return apache().replace(ENVIRONMENT, "version: \"1.15.0\"", "version: \"" + release + "\"");
  }

  /** With these lines at the end of the job's spec; two spaces of indentation are added. */
  Cases job(String... lines) {
    return append(JOB, lines);
  }

  /** With these lines at the end of a file's spec. */
  Cases append(String file, String... lines) {
    StringBuilder text = new StringBuilder(text(file));
    for (String line : lines) {
      line.lines().forEach(l -> text.append("  ").append(l).append('\n'));
    }
    return with(file, text.toString());
  }

  /** With one piece of a file's text replaced by another. */
  Cases replace(String file, String old, String other) {
    assertThat(text(file)).contains(old);
    return with(file, text(file).replace(old, other));
  }

  private String text(String file) {
    return files.getOrDefault(file, "");
  }

  /** With another file. */
  Cases with(String file, String text) {
    Map<String, String> changed = new TreeMap<>(files);
    changed.put(file, text);
    return new Cases(changed);
  }

  /** The job runs in a session cluster of these lines; its runtime comes from the team. */
  Cases session(String... clusterLines) {
    String cluster = "teams/shop/clusters/pool.yaml";
    String text =
        """
        apiVersion: weir.dev/v1
        kind: SessionCluster
        metadata:
          name: pool
        spec:
          runtime: flink-1.20
        """;
    return with(cluster, text)
        .append(cluster, clusterLines)
        .append(TEAM, "jobDefaults: {runtime: flink-1.20}")
        .replace(JOB, "  runtime: flink-1.20\n", "  cluster: pool\n")
        .replace(JOB, "s3://jars/orders.jar", "https://jars.example.com/orders.jar");
  }

  /** The text of a job's file. */
  static String jobFile(String name) {
    return JOB_TEXT.formatted(name);
  }

  /** {@code CODE@file:line:col}, sorted, of everything that is found. */
  List<String> found() {
    return findings().stream().map(d -> d.code() + "@" + d.location()).toList();
  }

  /** {@code CODE@line:col} of everything found in the job's file. */
  List<String> inJob() {
    return findings().stream()
        .filter(d -> d.location().file().equals(JOB))
        .map(d -> d.code() + "@" + d.location().line() + ":" + d.location().column())
        .toList();
  }

  /** The codes of everything that is found. */
  List<String> codes() {
    return findings().stream().map(d -> d.code().value()).distinct().toList();
  }

  /** The only environment, resolved without an error. */
  ResolvedEnvironment environment() {
    Resolution resolution = Resolver.resolve(inputs());
    assertThat(resolution.diagnostics().all()).filteredOn(Diagnostic::isError).isEmpty();
    return resolution.environments().get(0);
  }

  /** The text of a file. */
  Optional<String> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  List<Diagnostic> findings() {
    return CHECKS.check(environment()).diagnostics().all();
  }

  private Inputs inputs() {
    var loaded =
        new InputLoader(tree(), InputBinder::isExtra).load(List.of("environments", "teams"));
    assertThat(loaded.diagnostics().all()).isEmpty();
    var bound = BINDER.bind(loaded);
    assertThat(bound.diagnostics().all()).isEmpty();
    return bound.inputs().orElseThrow();
  }

  private SourceTree tree() {
    return new SourceTree() {
      @Override
      public List<String> list(String folder) {
        return files.keySet().stream().filter(f -> f.startsWith(folder + "/")).toList();
      }

      @Override
      public byte[] read(String path) {
        return text(path).getBytes(UTF_8);
      }

      @Override
      public long size(String path) {
        return read(path).length;
      }
    };
  }

  private static final String JOB_TEXT =
      """
      apiVersion: weir.dev/v1
      kind: Job
      metadata:
        name: %s
      spec:
        runtime: flink-1.20
        artifact: {jar: "s3://jars/orders.jar"}
      """;

  private static final String TEAM_TEXT =
      """
      apiVersion: weir.dev/v1
      kind: Team
      metadata:
        name: shop
      spec:
        owners: [shop@example.com]
        costCenter: CC-1
        runsIn: {environments: [live]}
      """;

  private static final String PLATFORM_TEXT =
      """
      apiVersion: weir.dev/v1
      kind: Platform
      metadata:
        name: company
      spec:
        baseline: "2026.11"
        runtimes:
          flink-1.18:
            apache: {image: "docker.io/library/flink:1.18.1", version: "1.18.1", java: 17}
            emr: {release: emr-7.1.0-flink-20240321}
          flink-1.20:
            apache: {image: "docker.io/library/flink:1.20.3", version: "1.20.3", java: 17, architectures: [amd64]}
            emr: {release: emr-7.12.0-flink-20251111}
          flink-2.0:
            apache: {image: "docker.io/library/flink:2.0.1", version: "2.0.1", java: 17}
        registries: [docker.io/library/flink, quay.io/tools/]
        nodePools:
          general: {type: karpenter, nodeSelector: {pool: general}, capacity: [on-demand, spot], architectures: [amd64]}
          steady: {type: karpenter, nodeSelector: {pool: steady}, capacity: [on-demand], architectures: [amd64]}
          arm: {type: karpenter, nodeSelector: {pool: arm}, capacity: [on-demand], architectures: [arm64]}
          elsewhere: {type: karpenter, nodeSelector: {pool: else}, capacity: [on-demand], architectures: [amd64]}
        limits: {maxParallelism: 100, taskManagerMemory: 32Gi, minCheckpointInterval: 1s}
      """;

  private static final String ENVIRONMENT_TEXT =
      """
      apiVersion: weir.dev/v1
      kind: Environment
      metadata:
        name: live
      spec:
        tier: prod
        cluster:
          name: live
          account: "111122223333"
          region: eu-central-1
          kubernetes: "1.33"
          oidcIssuer: https://oidc.eks.eu-central-1.amazonaws.com/id/0123456789ABCDEF0123456789ABCDEF
          apiServer: {serviceAddress: 172.20.0.1, subnets: [10.0.0.0/28]}
          vpcCidrs: [10.0.0.0/16]
        operator: {type: %s, version: "%s"}
        identity: {type: irsa}
        storage: {state: "s3://state/flink"}
        nodePools: [general, steady, arm]
        defaultPool: general
        storageClasses: [gp3]
        priorityClasses: [high]
        network: {endpoints: {all: [10.0.64.0/24], s3: [10.0.64.0/24]}}
      """;
}
