package dev.weir.check.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.config.InputBinder;
import dev.weir.config.InputSchema;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.resolve.Resolution;
import dev.weir.resolve.Resolver;
import dev.weir.source.Document;
import dev.weir.source.InputLoader;
import dev.weir.source.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jobs of several teams and environments that get in each other's way. */
class RepositoryChecksTest {

  private static final InputBinder BINDER = new InputBinder(InputSchema.load());

  private static final String PLATFORM =
      """
      apiVersion: weir.dev/v1
      kind: Platform
      metadata: {name: acme}
      spec:
        baseline: "2026.11"
        runtimes:
          flink-1.20:
            apache: {image: "docker.io/library/flink:1.20.3", version: "1.20.3", java: 17}
        registries: [docker.io/library]
      """;

  private static final String ENVIRONMENT =
      """
      apiVersion: weir.dev/v1
      kind: Environment
      metadata: {name: %1$s}
      spec:
        tier: dev
        cluster:
          name: %1$s
          account: "111122223333"
          region: eu-central-1
          kubernetes: "1.34"
          oidcIssuer: https://oidc.eks.eu-central-1.amazonaws.com/id/0123456789ABCDEF0123456789ABCDEF
          apiServer: {serviceAddress: 172.20.0.1, subnets: [10.10.0.0/28]}
        operator: {type: apache, version: "1.15.0"}
        identity: {type: irsa}
        storage: {state: "s3://%2$s"}
      """;

  private static final String SYSTEMS =
      """
      kafka:
        k: {bootstrapServers: "%1$s.acme.example:9092"}
        again: {bootstrapServers: "%1$s.acme.example:9092,%1$s-2.acme.example:9092"}
        pods: {bootstrapServers: "kafka.kafka.svc:9092"}
      buckets: {b: "%1$s-bucket", c: "%1$s-bucket"}
      glue: {g: {database: "%1$s"}}
      lakes: {l: {format: iceberg, bucket: b, path: w/, database: "%1$s", catalog: glue, glue: g}}
      jdbc: {d: {url: "jdbc:postgresql://%1$s.acme.example/d"}}
      sqs: {q: {queue: q}}
      dynamodb: {t: {table: table}}
      """;

  private static final String TEAM =
      """
      apiVersion: weir.dev/v1
      kind: Team
      metadata: {name: %s}
      spec:
        owners: [%1$s@acme.example]
        costCenter: CC-1
        runsIn: {environments: [%2$s]}
        jobDefaults: {runtime: flink-1.20}
      """;

  private final Map<String, String> files =
      new TreeMap<>(Map.of("environments/platform.yaml", PLATFORM));

  private RepositoryChecksTest environment(String name, String systemsOf) {
    return environment(name, systemsOf, "state-" + name + "/flink");
  }

  private RepositoryChecksTest environment(String name, String systemsOf, String state) {
    String text = ENVIRONMENT.formatted(name, state) + SYSTEMS.formatted(systemsOf).indent(2);
    files.put("environments/" + name + "/environment.yaml", text);
    return this;
  }

  private RepositoryChecksTest team(String name, String environments) {
    files.put("teams/" + name + "/team.yaml", TEAM.formatted(name, environments));
    return this;
  }

  private RepositoryChecksTest job(String team, String name, String access, String... more) {
    String text =
        "apiVersion: weir.dev/v1\nkind: Job\nmetadata: {name: "
            + name
            + "}\nspec:\n  artifact: {jar: \"local:///a.jar\"}\n  access: ["
            + access
            + "]\n"
            + String.join("\n", more).indent(2);
    files.put("teams/" + team + "/jobs/" + name + ".yaml", text);
    return this;
  }

  private List<Diagnostic> findings() {
    List<Document> documents =
        files.entrySet().stream()
            .map(e -> YamlReader.read(e.getKey(), e.getValue().getBytes(StandardCharsets.UTF_8)))
            .flatMap(read -> read.document().stream())
            .toList();
    var bound = BINDER.bind(new InputLoader.Loaded(documents, Diagnostics.none()));
    assertThat(bound.diagnostics().all()).isEmpty();
    Resolution resolution = Resolver.resolve(bound.inputs().orElseThrow());
    assertThat(resolution.diagnostics().all()).isEmpty();
    return RepositoryChecks.check(resolution.environments()).all();
  }

  /** {@code CODE team/job}, without notes about topics. */
  private List<String> found() {
    return findings().stream()
        .filter(d -> !d.code().equals(LineageCodes.UNWRITTEN))
        .map(d -> d.code() + " " + d.location().file().replaceAll("teams/|jobs/|\\.yaml", ""))
        .toList();
  }

  private RepositoryChecksTest two(String first, String second) {
    return environment("dev", "dev")
        .team("ads", "dev")
        .team("pay", "dev")
        .job("ads", "one", first)
        .job("pay", "two", second);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{kafka: k, read: [a], consumerGroup: g} | {kafka: k, read: [b], consumerGroup: g} | LIN-001 pay/two",
        "{kafka: k, read: [a], consumerGroup: g} | {kafka: again, read: [b], consumerGroup: g} | LIN-001 pay/two",
        "{kafka: k, read: [a], consumerGroup: g} | {kafka: pods, read: [b], consumerGroup: g} | ''",
        "{kafka: k, read: [a], consumerGroup: g} | {kafka: k, read: [a], consumerGroup: h} | ''",
        "{kafka: k, write: [a], transactionalIdPrefix: t} | {kafka: k, write: [b], transactionalIdPrefix: t} | LIN-002 pay/two",
        "{kafka: k, write: [a], transactionalIdPrefix: t} | {kafka: again, write: [b], transactionalIdPrefix: t-2} | LIN-002 pay/two",
        "{kafka: k, write: [a], transactionalIdPrefix: t-2} | {kafka: k, write: [b], transactionalIdPrefix: t} | LIN-002 ads/one",
        "{kafka: k, write: [a], transactionalIdPrefix: t-1} | {kafka: k, write: [b], transactionalIdPrefix: t-2} | ''",
        "{bucket: b, write: [a/]} | {bucket: c, write: [a/]} | LIN-003 pay/two",
        "{bucket: b, write: [a/b/]} | {bucket: b, write: [a/]} | LIN-003 ads/one",
        "{bucket: b, write: [a]} | {bucket: b, write: [a/]} | ''",
        "{bucket: b, write: [a/]} | {bucket: b, read: [a/]} | ''",
        "{bucket: b, write: [w/]} | {lake: l, write: [t]} | LIN-003 pay/two",
        "{glue: g, write: [t]} | {lake: l, write: [t]} | LIN-003 pay/two",
        "{glue: g, write: [t]} | {lake: l, write: [u]} | ''",
        "{jdbc: d, write: [t]} | {jdbc: d, write: [t]} | LIN-003 pay/two",
        "{kafka: k, write: [t]} | {kafka: k, write: [t]} | ''",
        "{sqs: q, write: true} | {sqs: q, write: true} | ''",
      })
  void twoJobsAreKeptApart(String first, String second, String found) {
    assertThat(String.join(",", two(first, second).found())).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({"suspended", "retired"})
  void whoDoesNotRunIsInNobodysWay(String lifecycle) {
    String access = "{kafka: k, read: [a], consumerGroup: g}";
    RepositoryChecksTest company =
        two(access, access).job("pay", "two", access, "lifecycle: " + lifecycle);

    assertThat(company.found()).isEmpty();
  }

  @Test
  void aThirdJobIsFoundToo() {
    String access = "{bucket: b, write: [a/]}";

    assertThat(two(access, access).job("pay", "three", access).found())
        .containsExactly("LIN-003 pay/three", "LIN-003 pay/two");
  }

  @Test
  void innerFolderIsFoundBehindItsOwnersOuterOne() {
    RepositoryChecksTest company =
        two("{bucket: b, write: [a/]}", "{bucket: b, write: [a/b/]}, {bucket: b, write: [a/b/c/]}");

    assertThat(company.findings())
        .extracting(Diagnostic::found)
        .containsExactly(
            "\"dev-bucket/a/b/\" lies in \"dev-bucket/a/\" of \"ads/one\"",
            "\"dev-bucket/a/b/c/\" lies in \"dev-bucket/a/\" of \"ads/one\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{kafka: k, read: [a], consumerGroup: g} | LIN-007",
        "{kafka: k, write: [a], transactionalIdPrefix: t} | LIN-006",
        "{bucket: b, write: [a/]} | LIN-006",
        "{lake: l, write: [t]} | LIN-006",
        "{kafka: pods, read: [a], consumerGroup: g} | ''",
        "{kafka: k, read: [a], consumerGroup: '${env.name}'} | ''",
        "{bucket: b, read: [a/]} | ''",
      })
  void oneJobIsInOneEnvironmentOfOneSystem(String access, String code) {
    RepositoryChecksTest same =
        environment("dev", "one").environment("prod", "one").team("pay", "dev, prod");

    assertThat(String.join(",", same.job("pay", "job", access).found()))
        .isEqualTo(code.isEmpty() ? "" : code + " pay/job");
    assertThat(same.environment("prod", "two").found()).isEmpty();
  }

  @Test
  void suspendedInOneEnvironmentMayRunInTheOther() {
    RepositoryChecksTest company =
        environment("dev", "one")
            .environment("prod", "one")
            .team("pay", "dev, prod")
            .job(
                "pay",
                "job",
                "{bucket: b, write: [a/]}",
                "environments: {prod: {lifecycle: suspended}}");

    assertThat(company.found()).isEmpty();
  }

  @Test
  void otherEnvironmentIsNamedWhereItMatters() {
    String access = "{kafka: k, read: [a], consumerGroup: g}";
    RepositoryChecksTest company =
        environment("dev", "one")
            .environment("prod", "one")
            .team("ads", "dev")
            .team("pay", "prod")
            .job("ads", "one", access)
            .job("pay", "two", access);

    assertThat(company.findings())
        .extracting(Diagnostic::found)
        .contains("consumer group \"g\" is also that of \"ads/one\" in dev");
  }

  @Test
  void topicThatNobodyWritesIsNotedOnceForAllEnvironments() {
    RepositoryChecksTest company =
        environment("dev", "dev")
            .environment("prod", "prod")
            .team("pay", "dev, prod")
            .job("pay", "job", "{kafka: k, read: [a, b]}")
            .job("pay", "writer", "{kafka: again, write: [b]}");

    assertThat(company.findings())
        .extracting(Diagnostic::found)
        .containsExactly("no job writes topic \"a\" in dev, prod");
  }

  @Test
  void stateLiesInNoJobsFolder() {
    RepositoryChecksTest company =
        environment("dev", "dev", "state/flink")
            .team("ads", "dev")
            .team("pay", "dev, prod")
            .job("ads", "one", "{sqs: q, read: true}")
            .job("pay", "two", "{sqs: q, read: true}");

    assertThat(company.environment("prod", "prod", "state/flink").found()).isEmpty();
    assertThat(company.environment("prod", "prod", "state/flink/dev/ads").found()).isEmpty();
    assertThat(company.environment("prod", "prod", "state/flink/dev/ads/one").found())
        .containsExactly("LIN-005 environments/prod/environment");
  }
}
