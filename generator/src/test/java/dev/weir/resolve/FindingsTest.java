package dev.weir.resolve;

import static dev.weir.config.Repository.CLUSTER;
import static dev.weir.config.Repository.DEV;
import static dev.weir.config.Repository.EMR;
import static dev.weir.config.Repository.JOB;
import static dev.weir.config.Repository.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.config.Repository;
import dev.weir.diagnostic.Code;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code of the stage: an input that has it at one place, and its neighbour without it. */
class FindingsTest {

  private static final String SESSION = "cluster: bench";
  private static final String OTHER = "teams/pay/jobs/other.yaml";

  /**
   * @param good has no finding
   * @param place {@code file:line:col CODE}: the only finding of {@code bad}
   */
  private record Case(String claim, Repository good, Repository bad, String place) {

    @Override
    public String toString() {
      return claim;
    }
  }

  private static Repository job(String lines) {
    return Repository.valid().plus(JOB, lines);
  }

  private static Repository session(String lines) {
    return Repository.valid()
        .with(JOB, Repository.valid().text(JOB).replace("runtime: flink-1.20", SESSION))
        .plus(JOB, lines);
  }

  private static Repository other(String lines) {
    String text = Repository.valid().text(JOB).replace("name: fraud", "name: other");
    return Repository.valid().with(OTHER, text).plus(OTHER, lines);
  }

  private static String lake(String bucket) {
    return "lakes: {w: {format: hudi, bucket: " + bucket + ", path: w/, database: w}}";
  }

  private static Repository standby(String lines) {
    return Repository.valid()
        .with(
            "environments/dr/environment.yaml",
            Repository.environment("dr", "prod", "type: apache\n    version: \"1.15.0\""))
        .plus("environments/dr/environment.yaml", "standbyOf: dev")
        .edit(TEAM, "[dev]", "[dev, dr]")
        .plus(JOB, lines);
  }

  private static final String MOVED =
      "stateKey: fraud\nrestore: {from: \"s3://a/b\", id: 1}\nmovedFrom: {job: old}";

  static Stream<Case> cases() {
    return Stream.of(names(), runtimes(), layers(), lives(), roles()).flatMap(List::stream);
  }

  private static List<Case> names() {
    Repository valid = Repository.valid();
    return List.of(
        new Case(
            "reference is declared",
            job("annotations: {a: \"x ${buckets.lake} $${b}\"}"),
            job("annotations: {a: \"x ${buckets.lke}\"}"),
            JOB + ":9:23 RES-001"),
        new Case(
            "reference has an end",
            job("annotations: {a: \"${env.name}\"}"),
            job("annotations: {a: \"${env.name\"}"),
            JOB + ":9:21 RES-001"),
        new Case(
            "bucket of a lake is declared",
            valid.plus(DEV, lake("lake")),
            valid.plus(DEV, lake("lakes")),
            DEV + ":28:37 RES-002"),
        new Case(
            "owner of data is a team",
            valid.plus(DEV, "sqs: {q: {queue: q, owners: {pay: [\"*\"]}}}"),
            valid.plus(DEV, "sqs: {q: {queue: q, owners: {pya: [\"*\"]}}}"),
            DEV + ":28:32 RES-002"),
        new Case(
            "node pool of the environment is the platform's",
            valid.plus(DEV, "nodePools: [stream]"),
            valid.plus(DEV, "nodePools: [stream, batch]"),
            DEV + ":28:23 RES-002"),
        new Case(
            "default pool is one of the environment",
            valid.plus(DEV, "nodePools: [stream]\ndefaultPool: stream"),
            valid.plus(DEV, "nodePools: [stream]\ndefaultPool: batch"),
            DEV + ":29:16 RES-002"),
        new Case(
            "queue of a team is on offer",
            valid.plus(DEV, "yunikorn: {queues: [root.a], teams: {pay: root.a}}"),
            valid.plus(DEV, "yunikorn: {queues: [root.a], teams: {pay: root.b}}"),
            DEV + ":28:45 RES-002"),
        new Case(
            "team with a queue exists",
            valid.plus(DEV, "yunikorn: {queues: [root.a], teams: {pay: root.a}}"),
            valid.plus(DEV, "yunikorn: {queues: [root.a], teams: {pya: root.a}}"),
            DEV + ":28:40 RES-002"),
        new Case(
            "patch names a team",
            valid.plus(DEV, "patches: [{kind: A, team: pay, patch: {}, why: b}]"),
            valid.plus(DEV, "patches: [{kind: A, team: pya, patch: {}, why: b}]"),
            DEV + ":28:29 RES-002"),
        new Case(
            "template names teams",
            valid.plus(DEV, "templates: [{file: a.ftl, unit: tenant, teams: [pay]}]"),
            valid.plus(DEV, "templates: [{file: a.ftl, unit: tenant, teams: [pya]}]"),
            DEV + ":28:51 RES-002"),
        new Case(
            "promotion comes from an environment",
            valid.plus(EMR, "promotion: {from: dev}"),
            valid.plus(EMR, "promotion: {from: dve}"),
            EMR + ":28:21 RES-002"),
        new Case(
            "quota is for an environment",
            valid.plus(TEAM, "quota: {environments: {dev: {pods: 1}}}"),
            valid.plus(TEAM, "quota: {environments: {dve: {pods: 1}}}"),
            TEAM + ":9:26 RES-002"),
        new Case(
            "job runs in an environment",
            job("runsIn: {environments: [dev, emr]}"),
            job("runsIn: {environments: [dev, mer]}"),
            JOB + ":9:32 RES-002"),
        new Case(
            "job overrides for an environment",
            job("environments: {dev: {parallelism: 1}}"),
            job("environments: {dve: {parallelism: 1}}"),
            JOB + ":9:18 RES-002"),
        new Case(
            "session job names a cluster of its team",
            session(""),
            session("").edit(JOB, "bench", "bnch"),
            JOB + ":6:12 RES-002"),
        new Case(
            "job runs somewhere",
            job("runsIn: {tiers: [dev]}"),
            job("runsIn: {tiers: [staging]}"),
            JOB + ":9:3 RES-005"),
        new Case(
            "override is for where the job runs",
            job("runsIn: {environments: [dev, emr]}\nenvironments: {emr: {parallelism: 1}}"),
            job("environments: {emr: {parallelism: 1}}"),
            JOB + ":9:18 RES-016"),
        new Case(
            "session cluster runs where its jobs run",
            session("runsIn: {environments: [dev, emr]}")
                .plus(CLUSTER, "runsIn: {environments: [dev, emr]}"),
            session("runsIn: {environments: [dev, emr]}"),
            JOB + ":6:12 RES-009"),
        new Case(
            "job and session cluster differ in name",
            valid,
            valid.with(
                "teams/pay/jobs/bench.yaml", valid.text(JOB).replace("name: fraud", "name: bench")),
            "teams/pay/jobs/bench.yaml:4:9 RES-007"),
        new Case(
            "namespace is free",
            valid.plus(DEV, "namespacePrefix: flink-"),
            valid.plus(DEV, "namespacePrefix: kube-"),
            TEAM + ":4:9 RES-011"),
        new Case(
            "environments do not promote in a circle",
            valid.plus(EMR, "promotion: {from: dev}"),
            valid.plus(EMR, "promotion: {from: emr}"),
            EMR + ":28:21 RES-015"));
  }

  private static List<Case> runtimes() {
    Repository valid = Repository.valid();
    String literal = "flink: {image: docker.io/a, version: \"1.20.1\"}";
    return List.of(
        new Case(
            "runtime is the platform's",
            valid,
            valid.edit(JOB, "flink-1.20", "flink-1.21"),
            JOB + ":6:12 RES-002"),
        new Case(
            "runtime is on offer in every environment",
            job("runsIn: {environments: [dev]}").edit(JOB, "flink-1.20", "only-apache"),
            job("runsIn: {environments: [emr]}").edit(JOB, "flink-1.20", "only-apache"),
            JOB + ":6:12 RES-004"),
        new Case(
            "job has a runtime",
            valid.edit(JOB, "runtime: flink-1.20", literal),
            valid.edit(JOB, "  runtime: flink-1.20\n", ""),
            JOB + ":4:9 RES-004"),
        new Case(
            "literal has an image",
            valid.edit(JOB, "runtime: flink-1.20", literal),
            valid.edit(JOB, "runtime: flink-1.20", "flink: {version: \"1.20.1\"}"),
            JOB + ":6:10 RES-004"),
        new Case(
            "release had Flink on EKS",
            job("runsIn: {environments: [emr]}")
                .edit(JOB, "runtime: flink-1.20", "release: emr-7.9.0-flink-latest"),
            job("runsIn: {environments: [emr]}")
                .edit(JOB, "runtime: flink-1.20", "release: emr-5.9.0-flink-latest"),
            JOB + ":6:12 RES-004"),
        new Case(
            "a layer names a runtime or a literal",
            valid.plus(TEAM, "jobDefaults: {" + literal + "}"),
            job(literal),
            JOB + ":9:3 RES-017"),
        new Case(
            "baseline is in this Weir",
            valid.plus(TEAM, "baseline: \"2026.11\""),
            valid.plus(TEAM, "baseline: \"2020.01\""),
            TEAM + ":9:13 RES-006"),
        new Case(
            "baseline of an override is in this Weir",
            job("tiers: {dev: {baseline: \"2026.11\"}}"),
            job("tiers: {dev: {baseline: \"2020.01\"}}"),
            JOB + ":9:27 RES-006"));
  }

  private static List<Case> layers() {
    return List.of(
        new Case(
            "value that every job needs stays",
            job("tiers: {dev: {parallelism: 4}}"),
            job("tiers: {dev: {parallelism: null}}"),
            JOB + ":9:30 RES-003"),
        new Case(
            "mapping that begins anew has what every job needs",
            job("state: {retained: 1}\ntiers: {dev: {state: null}}\nautoscaler: null")
                .edit(JOB, "tiers: {dev: {state: null}}", "tiers: {dev: {restore: null}}"),
            job("state: null\ntiers: {dev: {state: {retained: 1}}}"),
            JOB + ":9:10 RES-003"),
        new Case(
            "variable has one source",
            job("env: [{name: A, value: 1}]"),
            job("env: [{name: A, value: 1, valueFrom: {fieldRef: {fieldPath: a}}}]"),
            JOB + ":9:29 RES-019"),
        new Case(
            "program is one",
            Repository.valid(),
            Repository.valid().edit(JOB, "jar:", "sql: {script: /a}\n    jar:"),
            JOB + ":9:5 RES-019"),
        new Case(
            "secret has one source",
            job("secrets: [{name: a, provided: false, externalSecret: {store: s, data: {a: b}}}]"),
            job("secrets: [{name: a, provided: true, externalSecret: {store: s, data: {a: b}}}]"),
            JOB + ":9:39 RES-019"),
        new Case(
            "volume has one source",
            job("podTemplate: {spec: {volumes: [{name: a, emptyDir: {}}]}}"),
            job("podTemplate: {spec: {volumes: [{name: a, emptyDir: {}, configMap: {name: b}}]}}"),
            JOB + ":9:58 RES-019"),
        new Case(
            "option is there once",
            job("flinkConfiguration: {a.b: 1, a: {c: 2}}"),
            job("flinkConfiguration: {a.b: 1, a: {b: 2}}"),
            JOB + ":9:36 RES-020"),
        new Case(
            "option has one spelling",
            job("flinkConfiguration: {state.backend: rocksdb}"),
            job("flinkConfiguration: {state.backend: rocksdb, state.backend.type: hashmap}"),
            JOB + ":9:48 RES-020"),
        new Case(
            "variable is there once",
            job("env: [{name: A, value: 1}, {name: B, value: 2}]"),
            job("env: [{name: A, value: 1}, {name: A, value: 2}]"),
            JOB + ":9:31 RES-021"),
        new Case(
            "container is there once",
            job("podTemplate: {spec: {containers: [{name: a}, {name: b}]}}"),
            job("podTemplate: {spec: {containers: [{name: a}, {name: a}]}}"),
            JOB + ":9:49 RES-021"),
        new Case(
            "variable has a source",
            job("env: [{name: A, value: false}]"),
            job("env: [{name: A}]"),
            JOB + ":9:9 RES-022"),
        new Case(
            "secret has a source",
            job("secrets: [{name: a, provided: true}]"),
            job("secrets: [{name: a, provided: false}]"),
            JOB + ":9:13 RES-022"));
  }

  private static List<Case> lives() {
    return List.of(
        new Case(
            "state folders differ",
            other("stateKey: third"),
            other("stateKey: fraud"),
            OTHER + ":9:13 RES-008"),
        new Case(
            "state folders differ in the environment of an override",
            other("environments: {dev: {stateKey: third}}"),
            other("environments: {dev: {stateKey: fraud}}"),
            OTHER + ":9:34 RES-008"),
        new Case(
            "pods belong to the session cluster",
            session("parallelism: 3"),
            session("placement: {pool: stream}"),
            JOB + ":9:3 RES-010"),
        new Case(
            "pods belong to the session cluster in overrides too",
            session("tiers: {dev: {parallelism: 3}}"),
            session("tiers: {dev: {podLabels: {a: b}}}"),
            JOB + ":9:17 RES-010"),
        new Case(
            "move names its folder and savepoint",
            job(MOVED),
            job(MOVED.replace("stateKey: fraud\n", "")),
            JOB + ":10:14 RES-012"),
        new Case(
            "restore has an id",
            job("restore: {from: \"s3://a/b\", id: 1}"),
            job("restore: {from: \"s3://a/b\"}"),
            JOB + ":9:12 RES-013"),
        new Case(
            "loss is accepted until a day",
            job("acceptStateLoss: {reason: it is empty, until: 2026-02-28}"),
            job("acceptStateLoss: {reason: it is empty, until: 2026-02-30}"),
            JOB + ":9:49 RES-014"),
        new Case(
            "one side of a standby runs",
            standby("lifecycle: running"),
            standby("environments: {dr: {lifecycle: running}}"),
            JOB + ":9:34 RES-018"),
        new Case(
            "what the program names has access",
            job(
                "access: [{bucket: lake, read: [raw/]}]\nenv: [{name: A, value: \"${buckets.lake}\"}]"),
            job("env: [{name: A, value: \"${buckets.lake}\"}]"),
            JOB + ":9:26 RES-026"));
  }

  private static Repository identity(String lines) {
    return Repository.valid().edit(DEV, "type: irsa", lines.strip().replace("\n", "\n    "));
  }

  private static Repository twoTeams(String job) {
    Repository valid = Repository.valid();
    return valid
        .with("teams/pay-eu/team.yaml", valid.text(TEAM).replace("name: pay", "name: pay-eu"))
        .with("teams/pay-eu/jobs/fraud.yaml", valid.text(JOB))
        .with(
            "teams/pay/jobs/" + job + ".yaml",
            valid.text(JOB).replace("name: fraud", "name: " + job));
  }

  private static List<Case> roles() {
    String external = "type: irsa\ndelivery: external\n";
    String pods = "type: pod-identity\nmissingRoles: ";
    String boundary = "type: irsa\npermissionsBoundary: arn:aws:iam::";
    return List.of(
        new Case(
            "role is there before its job",
            identity(external + "existingRoles: [flink-dev-pay-bench, flink-dev-pay-fraud]"),
            identity(external + "existingRoles: [flink-dev-pay-bench]"),
            DEV + ":21:5 RES-023"),
        new Case(
            "retries are for web identities",
            identity("type: irsa\nmissingRoles: retry"),
            identity(pods + "retry"),
            DEV + ":20:19 RES-024"),
        new Case(
            "existing role is spelt like a missing one",
            identity(external + "existingRoles: [flink-dev-pay-bench, flink-dev-ads]")
                .plus(JOB, "lifecycle: suspended"),
            identity(external + "existingRoles: [flink-dev-pay-bench, flink-dev-pay-fruad]")
                .plus(JOB, "lifecycle: suspended"),
            DEV + ":21:42 RES-025"),
        new Case(
            "roles differ in name",
            twoTeams("europe-fraud"),
            twoTeams("eu-fraud"),
            "teams/pay-eu/jobs/fraud.yaml:4:9 IAM-101"),
        new Case(
            "boundary is of the cluster's account",
            identity(boundary + "123456789012:policy/b"),
            identity(boundary + "999988887777:policy/b"),
            DEV + ":20:26 IAM-102"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void goodInputHasNoFinding(Case it) {
    assertThat(it.good.report()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void badInputHasTheFindingAtItsPlace(Case it) {
    assertThat(it.bad.places()).containsExactly(it.place);
  }

  @Test
  void everyCodeHasACase() {
    assertThat(cases().map(it -> it.place.substring(it.place.length() - 7)).distinct())
        .containsExactlyInAnyOrderElementsOf(ResolveCodes.all().stream().map(Code::value).toList());
  }

  @Test
  void codesAreInOrderAndOnce() {
    assertThat(ResolveCodes.all()).isSorted().doesNotHaveDuplicates();
  }
}
