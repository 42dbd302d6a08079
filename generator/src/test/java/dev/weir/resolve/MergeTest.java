package dev.weir.resolve;

import static dev.weir.config.Repository.JOB;
import static dev.weir.config.Repository.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.config.Repository;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How layers combine, seen in the resolved job. */
class MergeTest {

  private final Repository valid = Repository.valid();

  private static ResolvedJob resolved(Repository repository) {
    return repository.job("fraud", "dev");
  }

  private ResolvedJob over(String team, String job) {
    return resolved(valid.plus(TEAM, "jobDefaults:\n" + team.indent(2)).plus(JOB, job));
  }

  private static List<String> history(Leaf leaf) {
    return Stream.iterate(Optional.of(leaf), Optional::isPresent, l -> l.flatMap(Leaf::overrode))
        .flatMap(Optional::stream)
        .map(l -> l.layer().words() + " " + l.value())
        .toList();
  }

  @Test
  void narrowerLayerWinsAndHistoryNamesTheOthers() {
    ResolvedJob job = over("parallelism: 3", "parallelism: 4\ntiers: {dev: {parallelism: 5}}");
    assertThat(job.settings().parallelism()).isEqualTo(5);
    assertThat(history(job.leaf("parallelism")))
        .containsExactly("job tier 5", "job 4", "team 3", "baseline 2");
  }

  @Test
  void nullSwitchesOffAndHigherLayerStartsAnew() {
    Repository team =
        valid.plus(
            TEAM, "jobDefaults: {autoscaler: {min: 2, max: 9}}\ntiers: {dev: {autoscaler: null}}");
    assertThat(resolved(team).settings().autoscaler()).isEmpty();
    ResolvedJob again = resolved(team.plus(JOB, "autoscaler: {max: 4}"));
    assertThat(again.settings().autoscaler().orElseThrow().min()).isEmpty();
    assertThat(again.settings().autoscaler().orElseThrow().max()).contains(4);
    assertThat(history(again.leaf("autoscaler.max")))
        .containsExactly("job 4", "team tier null", "team 9");
  }

  @Test
  void nullOverAMappingKeepsItsHistory() {
    ResolvedJob job =
        over("autoscaler: {max: 9}", "autoscaler: null\ntiers: {dev: {autoscaler: {max: 1}}}");
    assertThat(history(job.leaf("autoscaler")))
        .containsExactly("job tier {…}", "job null", "team {…}");
  }

  @Test
  void nullTakesAWholeListAway() {
    assertThat(over("env: [{name: A, value: 1}]", "tiers: {dev: {env: null}}").settings().env())
        .isEmpty();
  }

  @Test
  void variablesMergeByName() {
    ResolvedJob job =
        over(
            "env: [{name: A, value: 1}, {name: B, value: 1.20}]",
            "env: [{name: C, value: true}, {name: A, value: 2}]");
    assertThat(job.settings().env())
        .extracting(v -> v.name() + "=" + v.value().orElseThrow())
        .containsExactly("A=2", "B=1.20", "C=true");
    assertThat(job.leaf("env[A].value").path()).isEqualTo("env[A].value");
    assertThat(history(job.leaf("env[A].value"))).containsExactly("job 2", "team 1");
  }

  @Test
  void valueReplacesValueFromAndBack() {
    String from = "env: [{name: A, valueFrom: {secretKeyRef: {name: s, key: k}}}]";
    String value = "env: [{name: A, value: 1}]";
    assertThat(over(from, value).settings().env().get(0).valueFrom()).isEmpty();
    assertThat(over(from, value).settings().env().get(0).value()).contains("1");
    assertThat(over(value, from).settings().env().get(0).value()).isEmpty();
  }

  @Test
  void otherKindOfValueFromReplaces() {
    ResolvedJob job =
        over(
            "env: [{name: A, valueFrom: {secretKeyRef: {name: s, key: k}}}]",
            "env: [{name: A, valueFrom: {fieldRef: {fieldPath: f}}}]");
    assertThat(job.settings().env().get(0).valueFrom().orElseThrow().toString())
        .isEqualTo("{\"fieldRef\":{\"fieldPath\":\"f\"}}");
  }

  @Test
  void secretKeepsItsMountAndChangesItsSource() {
    ResolvedJob job =
        over(
            "secrets: [{name: a, mountPath: /a, externalSecret: {store: s, data: {k: v}}}]",
            "secrets: [{name: a, provided: true}]");
    JobSettings.Secret secret = job.settings().secrets().get(0);
    assertThat(secret.externalSecret()).isEmpty();
    assertThat(secret.provided()).contains(true);
    assertThat(secret.mountPath()).contains("/a");
  }

  @Test
  void otherProgramReplacesTheLowerOne() {
    ResolvedJob job =
        resolved(
            valid
                .edit(JOB, "jar:", "entryClass: a.B\n    args: [x]\n    jar:")
                .plus(JOB, "tiers: {dev: {artifact: {python: {script: /a.py}}}}"));
    JobSettings.Artifact artifact = job.settings().artifact().orElseThrow();
    assertThat(artifact.jar()).isEmpty();
    assertThat(artifact.entryClass()).isEmpty();
    assertThat(artifact.args()).containsExactly("x");
    assertThat(artifact.python()).isPresent();
  }

  @Test
  void higherRuntimeReplacesALowerLiteral() {
    ResolvedJob job = over("flink: {image: a, version: \"1.19.1\"}", "");
    assertThat(job.runtime().name()).isEqualTo("flink-1.20");
  }

  @Test
  void higherLiteralReplacesALowerRuntime() {
    ResolvedJob job =
        over("parallelism: 2", "tiers: {dev: {flink: {image: a, version: \"1.19.1\"}}}");
    assertThat(job.runtime().name()).isEqualTo("a");
  }

  @Test
  void listsOfArgumentsAreReplacedAndStayText() {
    ResolvedJob job =
        resolved(
            valid
                .edit(JOB, "jar:", "args: [--v, 1.20]\n    jar:")
                .plus(JOB, "tiers: {dev: {artifact: {args: [--v, 1.10, true]}}}"));
    assertThat(job.settings().artifact().orElseThrow().args())
        .containsExactly("--v", "1.10", "true");
  }

  @Test
  void podTemplatesMergeByName() {
    ResolvedJob job =
        over(
            "podTemplate: {spec: {containers: [{name: a, image: i, env: [{name: X, value: \"1\"}],"
                + " volumeMounts: [{name: v, mountPath: /opt/a.d}]}],"
                + " volumes: [{name: v, emptyDir: {}}]}}",
            "podTemplate: {spec: {containers: [{name: a, env: [{name: Z, value: \"2\"}],"
                + " volumeMounts: [{name: v, mountPath: /opt/a.d, readOnly: true}]}],"
                + " volumes: [{name: v, secret: {secretName: s}}]}}");
    assertThat(job.templates().common().toString())
        .isEqualTo(
            "{\"spec\":{\"containers\":[{\"name\":\"a\",\"image\":\"i\",\"env\":["
                + "{\"name\":\"X\",\"value\":\"1\"},{\"name\":\"Z\",\"value\":\"2\"}],"
                + "\"volumeMounts\":[{\"name\":\"v\",\"mountPath\":\"/opt/a.d\",\"readOnly\":true}]}],"
                + "\"volumes\":[{\"name\":\"v\",\"secret\":{\"secretName\":\"s\"}}]}}");
    assertThat(job.leaf("podTemplate.spec.containers[a].volumeMounts[/opt/a.d].readOnly").value())
        .isEqualTo("true");
  }

  @Test
  void otherProbeHandlerReplaces() {
    ResolvedJob job =
        over(
            "podTemplate: {spec: {containers: [{name: a, livenessProbe: {exec: {command: [b]}}}]}}",
            "podTemplate: {spec: {containers: [{name: a, livenessProbe: {grpc: {port: 1}}}]}}");
    assertThat(job.templates().common().at("/spec/containers/0/livenessProbe").toString())
        .isEqualTo("{\"grpc\":{\"port\":1}}");
  }

  @Test
  void portsOfOneNumberReplaceAsAList() {
    ResolvedJob job =
        over(
            "podTemplate: {spec: {containers: [{name: a, ports: [{containerPort: 1}]}]}}",
            "podTemplate: {spec: {containers: [{name: a, ports:"
                + " [{containerPort: 5, protocol: TCP}, {containerPort: 5, protocol: UDP}]}]}}");
    assertThat(job.templates().common().at("/spec/containers/0/ports")).hasSize(2);
  }

  @Test
  void flatAndNestedOptionsAreOne() {
    ResolvedJob job =
        over(
            "flinkConfiguration: {a.b.c: 1, state: {backend: rocksdb}, l: [x, 2]}",
            "flinkConfiguration: {a: {b: {c: 1.50}}, state.backend.type: hashmap}");
    assertThat(job.flinkConfiguration().entrySet())
        .extracting(e -> e.getKey() + "=" + e.getValue().value())
        .containsExactly("a.b.c=1.50", "l=x;2", "state.backend.type=hashmap");
    assertThat(history(job.leaf("flinkConfiguration.state.backend.type")))
        .containsExactly("job hashmap", "team rocksdb");
  }

  @Test
  void optionKeepsTheSpellingOfItsFile() {
    ResolvedJob job = over("parallelism: 2", "flinkConfiguration: {state: {backend: hashmap}}");
    ConfigurationEntry entry =
        Objects.requireNonNull(job.flinkConfiguration().get("state.backend.type"));
    assertThat(entry.writtenKey()).isEqualTo("state.backend");
    assertThat(entry.leaf().path()).isEqualTo("flinkConfiguration.state.backend.type");
  }

  @Test
  void nullAtAPrefixTakesAllOptionsBelow() {
    ResolvedJob job =
        over("flinkConfiguration: {a.b: 1, a.c: 2, ab: 3}", "flinkConfiguration: {a: null}");
    assertThat(job.flinkConfiguration()).containsOnlyKeys("ab");
  }

  @Test
  void everyLeafStandsUnderItsPath() {
    ResolvedJob job =
        over("env: [{name: A, value: 1}]", "flinkConfiguration: {state.backend: hashmap}");
    Map<String, Leaf> leaves = job.leaves();
    assertThat(leaves)
        .isNotEmpty()
        .allSatisfy((path, leaf) -> assertThat(leaf.path()).isEqualTo(path));
  }

  @Test
  void standbyIsSuspendedByItsEnvironment() {
    Repository standby =
        valid
            .plus(Repository.EMR, "standbyOf: dev")
            .plus(JOB, "runsIn: {environments: [dev, emr]}");
    ResolvedJob job = standby.job("fraud", "emr");
    assertThat(job.settings().lifecycle()).isEqualTo(JobSettings.Lifecycle.SUSPENDED);
    assertThat(history(job.leaf("lifecycle")))
        .containsExactly("environment suspended", "baseline running");
    assertThat(job.at("lifecycle").toString()).isEqualTo(Repository.EMR + ":28:14");
  }

  @Test
  void retiredJobStaysRetiredInAStandby() {
    Repository standby =
        valid
            .plus(Repository.EMR, "standbyOf: dev")
            .plus(JOB, "runsIn: {environments: [dev, emr]}\nlifecycle: retired");
    assertThat(standby.job("fraud", "emr").settings().lifecycle())
        .isEqualTo(JobSettings.Lifecycle.RETIRED);
  }
}
