package dev.weir.policy.facts;

import static dev.weir.policy.facts.Parsed.GIBI;
import static dev.weir.policy.facts.Parsed.MEBI;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodFactsTest {

  private static final String BY_NAME =
      "flinkConfiguration: {kubernetes.operator.pod-template.merge-arrays-by-name: 'true'}";

  private static final String BOTH =
      """
      {image: 'flink:1.20', imagePullPolicy: Always, %s,
       podTemplate: {
         metadata: {labels: {a: common, b: common}},
         spec: {priorityClassName: low, hostNetwork: true,
           volumes: [{name: tmp, emptyDir: {}}],
           containers: [{name: log, image: 'fluent-bit:3.1', args: [x]}, {name: flink-main-container}]}},
       taskManager: {podTemplate: {
         metadata: {labels: {a: own}},
         spec: {hostNetwork: false,
           volumes: [{name: data, persistentVolumeClaim: {claimName: d}}],
           containers: [{name: flink-main-container, image: 'other:1'}, {name: log, args: [y, z]}]}}}}
      """;

  @Test
  void rolesTemplateWinsOverTheCommonOne() {
    JsonNode pod = Parsed.pod("taskManager", BOTH.formatted(BY_NAME));

    assertThat(pod.path("labels")).isEqualTo(Parsed.tree("{a: own, b: common}"));
    assertThat(pod.at("/spec/priorityClassName").asText()).isEqualTo("low");
    assertThat(pod.at("/spec/hostNetwork").asBoolean(true)).isFalse();
    assertThat(pod.path("at").toString())
        .isEqualTo("[\"spec\",\"taskManager\",\"podTemplate\",\"spec\"]");
  }

  @Test
  void otherRoleHasTheCommonTemplateAlone() {
    JsonNode pod = Parsed.pod("jobManager", BOTH.formatted(BY_NAME));

    assertThat(pod.path("labels")).isEqualTo(Parsed.tree("{a: common, b: common}"));
    assertThat(pod.path("at").toString()).isEqualTo("[\"spec\",\"podTemplate\",\"spec\"]");
    assertThat(pod.path("volumes")).hasSize(1);
  }

  @Test
  void listsMergeByNameWhereTheOptionSaysSo() {
    JsonNode pod = Parsed.pod("taskManager", BOTH.formatted(BY_NAME));
    JsonNode log = Parsed.container(pod, "log");

    assertThat(pod.path("containers")).hasSize(2);
    assertThat(log.at("/image/repository").asText()).isEqualTo("library/fluent-bit");
    assertThat(log.at("/container/args").toString()).isEqualTo("[\"x\",\"z\"]");
    assertThat(log.path("at").toString())
        .isEqualTo("[\"spec\",\"taskManager\",\"podTemplate\",\"spec\",\"containers\",1]");
    assertThat(pod.path("volumes")).hasSize(2);
    assertThat(pod.at("/volumes/0/at").toString())
        .isEqualTo("[\"spec\",\"podTemplate\",\"spec\",\"volumes\",0]");
    assertThat(pod.at("/volumes/1/claim").asText()).isEqualTo("d");
    assertThat(pod.at("/volumes/1/types").toString()).isEqualTo("[\"persistentVolumeClaim\"]");
  }

  @Test
  void listsMergeByPositionOtherwise() {
    JsonNode pod = Parsed.pod("taskManager", BOTH.formatted("flinkConfiguration: {}"));

    assertThat(pod.at("/spec/containers/0/name").asText()).isEqualTo("flink-main-container");
    assertThat(pod.at("/spec/containers/0/args").toString()).isEqualTo("[\"x\"]");
    assertThat(pod.at("/spec/containers/1/name").asText()).isEqualTo("log");
    assertThat(pod.path("volumes")).hasSize(1);
    assertThat(pod.at("/volumes/0/types").toString())
        .isEqualTo("[\"emptyDir\",\"persistentVolumeClaim\"]");
  }

  @Test
  void mergingChangesNoTemplate() {
    ObjectNode tree = (ObjectNode) Parsed.tree(Parsed.deployment(BOTH.formatted(BY_NAME)));
    JsonNode before = tree.deepCopy();
    new ClusterFacts(new OptionFacts()).ofDeployment(tree, Siblings.of(List.of()));

    assertThat(tree).isEqualTo(before);
  }

  @Test
  void mainContainerHasFlinksImageAndSize() {
    String spec =
        "{image: 'a.example/flink:1', taskManager: {resource: {cpu: 2, memory: 4g}, podTemplate:"
            + " {spec: {containers: [{name: flink-main-container, image: 'other:1', resources:"
            + " {requests: {cpu: '9'}}}]}}}, flinkConfiguration:"
            + " {kubernetes.taskmanager.cpu.limit-factor: '1.5'}}";
    JsonNode main = Parsed.container(Parsed.pod("taskManager", spec), "flink-main-container");

    assertThat(main.path("main").asBoolean()).isTrue();
    assertThat(main.at("/image/text").asText()).isEqualTo("a.example/flink:1");
    assertThat(main.path("pullPolicy").asText()).isEqualTo("IfNotPresent");
    assertThat(main.path("requests"))
        .isEqualTo(Nodes.JSON.objectNode().put("milliCpu", 2000L).put("bytes", 4 * GIBI));
    assertThat(main.path("limits"))
        .isEqualTo(Nodes.JSON.objectNode().put("milliCpu", 3000L).put("bytes", 4 * GIBI));
  }

  @Test
  void mainContainerIsThereWithoutATemplate() {
    JsonNode pod = Parsed.pod("jobManager", "{image: 'flink:1.20.3'}");

    assertThat(pod.path("at").toString()).isEqualTo("[\"spec\"]");
    assertThat(pod.path("containers")).hasSize(1);
    assertThat(Parsed.container(pod, "flink-main-container"))
        .hasToString(
            Parsed.tree(
                    "{name: flink-main-container, at: [spec], main: true, init: false, image: {text:"
                        + " 'flink:1.20.3', registry: docker.io, repository: library/flink, tag:"
                        + " 1.20.3}, pullPolicy: IfNotPresent, requests: {milliCpu: 1000}, limits:"
                        + " {milliCpu: 1000}, runAsNonRoot: false, privileged: false,"
                        + " allowPrivilegeEscalation: true, dropped: [], added: [], container: {name:"
                        + " flink-main-container}}")
                .toString());
  }

  @Test
  void containerCountsWithWhatItsPodSays() {
    String spec =
        "{podTemplate: {spec: {securityContext: {runAsUser: 9999, runAsGroup: 9, runAsNonRoot:"
            + " true, seccompProfile: {type: RuntimeDefault}}, containers: [{name: a}, {name: b,"
            + " securityContext: {runAsUser: 0, runAsNonRoot: false, privileged: true,"
            + " allowPrivilegeEscalation: false, seccompProfile: {type: Unconfined}, capabilities:"
            + " {drop: [ALL], add: [SYS_TIME]}}}]}}}";
    JsonNode pod = Parsed.pod("jobManager", spec);
    JsonNode a = Parsed.container(pod, "a");
    JsonNode b = Parsed.container(pod, "b");

    assertThat(a.path("runAsUser").asInt()).isEqualTo(9999);
    assertThat(a.path("runAsGroup").asInt()).isEqualTo(9);
    assertThat(a.path("runAsNonRoot").asBoolean()).isTrue();
    assertThat(a.path("seccomp").asText()).isEqualTo("RuntimeDefault");
    assertThat(a.path("allowPrivilegeEscalation").asBoolean()).isTrue();
    assertThat(b.path("runAsUser").asInt(-1)).isZero();
    assertThat(b.path("runAsNonRoot").asBoolean(true)).isFalse();
    assertThat(b.path("privileged").asBoolean()).isTrue();
    assertThat(b.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
    assertThat(b.path("seccomp").asText()).isEqualTo("Unconfined");
    assertThat(b.path("dropped").toString()).isEqualTo("[\"ALL\"]");
    assertThat(b.path("added").toString()).isEqualTo("[\"SYS_TIME\"]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{requests: {cpu: 100m, memory: 64Mi}, limits: {cpu: '1', memory: 128Mi}} | 100 | 64 | 128",
        "{limits: {cpu: 100m, memory: 64Mi}} | 100 | 64 | 64",
        "{requests: {cpu: 0.1, memory: 64Mi}} | 100 | 64 | -1",
        "{requests: {cpu: [1], memory: many}} | -1 | -1 | -1",
        "{requests: {cpu: '1e999999999', memory: '1e-999999999'}} | -1 | -1 | -1",
      })
  void loneLimitIsTheRequestToo(String resources, long cpu, long memory, long limit) {
    String spec =
        "{podTemplate: {spec: {initContainers: [{name: a, resources: " + resources + "}]}}}";
    JsonNode container = Parsed.container(Parsed.pod("jobManager", spec), "a");

    assertThat(container.path("init").asBoolean()).isTrue();
    assertThat(container.at("/requests/milliCpu").asLong(-1)).isEqualTo(cpu);
    assertThat(container.at("/requests/bytes").asLong(-1)).isEqualTo(bytes(memory));
    assertThat(container.at("/limits/bytes").asLong(-1)).isEqualTo(bytes(limit));
  }

  private static long bytes(long mebi) {
    return mebi < 0 ? -1 : mebi * MEBI;
  }

  @ParameterizedTest
  @CsvSource({"a:latest, Always", "a, Always", "a:1, IfNotPresent", "a@sha256:00, IfNotPresent"})
  void pullPolicyOfOthersGoesByTheTag(String image, String policy) {
    String spec = "{podTemplate: {spec: {containers: [{name: a, image: '" + image + "'}]}}}";

    assertThat(Parsed.container(Parsed.pod("jobManager", spec), "a").path("pullPolicy").asText())
        .isEqualTo(policy);
  }
}
