package dev.weir.manifest.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.manifest.SmallCompany;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people say of pods over what Weir derives. */
final class PodTemplatesTest {

  private static final SmallCompany APACHE = FlinkObjects.apache("1.15.0");

  @Test
  void aSidecarIsHardenedWithoutBeingAsked() {
    JsonNode sidecar = container("{name: side, image: x}", "side");
    assertThat(sidecar.at("/securityContext/allowPrivilegeEscalation").toString())
        .isEqualTo("false");
    assertThat(sidecar.at("/securityContext/capabilities/drop/0").asText()).isEqualTo("ALL");
  }

  @Test
  void whatAPersonSaysOfSecurityStays() {
    JsonNode sidecar =
        container(
            "{name: side, securityContext: {allowPrivilegeEscalation: true, capabilities: {drop: [NET_RAW]}}}",
            "side");
    assertThat(sidecar.at("/securityContext/allowPrivilegeEscalation").toString())
        .isEqualTo("true");
    assertThat(sidecar.at("/securityContext/capabilities/drop").toString())
        .isEqualTo("[\"NET_RAW\"]");
  }

  @Test
  void aPersonsVariableReplacesTheDerivedOneAsAWhole() {
    JsonNode main =
        container(
            "{name: flink-main-container, env: [{name: ENABLE_BUILT_IN_PLUGINS,"
                + " valueFrom: {configMapKeyRef: {name: a, key: b}}}]}",
            "flink-main-container");
    assertThat(main.at("/env/0/name").asText()).isEqualTo("ENABLE_BUILT_IN_PLUGINS");
    assertThat(main.at("/env/0").has("value")).isFalse();
    assertThat(main.at("/env/0").has("valueFrom")).isTrue();
  }

  @Test
  void aRolesVolumeOfAnotherKindReplacesTheCommonOne() {
    String job =
        """
        podTemplate: {spec: {volumes: [{name: tmp, emptyDir: {}}]}}
        taskManagerPodTemplate: {spec: {volumes: [{name: tmp, hostPath: {path: /x}}]}}
        """;
    JsonNode object = FlinkObjects.of(APACHE, job);
    assertThat(object.at("/spec/taskManager/podTemplate/spec/volumes/0").has("emptyDir")).isFalse();
    assertThat(object.at("/spec/jobManager/podTemplate/spec/volumes/0").has("emptyDir")).isTrue();
  }

  @Test
  void twoPortsOfOneNumberStayTwo() {
    JsonNode main =
        container(
            "{name: flink-main-container, ports: [{containerPort: 53, protocol: TCP},"
                + " {containerPort: 53, protocol: UDP}]}",
            "flink-main-container");
    assertThat(main.path("ports")).hasSize(3);
  }

  @Test
  void theMainContainerComesFirst() {
    String job = "podTemplate: {spec: {containers: [{name: a}, {name: flink-main-container}]}}";
    JsonNode containers =
        FlinkObjects.of(APACHE, job).at("/spec/jobManager/podTemplate/spec/containers");
    assertThat(containers.at("/0/name").asText()).isEqualTo("flink-main-container");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{spec: {containers: [{name: a, securityContext: text}]}}",
        "{spec: {containers: [{name: a, securityContext: {capabilities: [ALL]}}]}}",
        "{spec: {containers: {name: a}}}",
        "{spec: {containers: [text, [list], {image: x}]}}",
        "{spec: {volumes: text}}",
        "{spec: text}",
        "{metadata: [list]}"
      })
  void aMisshapenTemplateIsForTheStrictReaderToRefuse(String template) {
    assertThatCode(() -> FlinkObjects.of(APACHE, "podTemplate: " + template))
        .doesNotThrowAnyException();
  }

  @Test
  void variablesKeepTheirOrderSinceOneMayNameAnother() {
    JsonNode object = FlinkObjects.of(APACHE, "env: [{name: Z, value: z}, {name: A, value: $(Z)}]");
    JsonNode main = FlinkObjects.container(object, "jobManager", "flink-main-container");
    assertThat(main.path("env").findValuesAsText("name"))
        .containsExactly("ENABLE_BUILT_IN_PLUGINS", "Z", "A");
  }

  @Test
  void aLoneJobManagerIsKeptFromNodeAutoscalers() {
    String path = "/spec/jobManager/podTemplate/metadata/annotations/karpenter.sh~1do-not-disrupt";
    assertThat(FlinkObjects.of(APACHE, "").at(path).asText()).isEqualTo("true");
    JsonNode two = FlinkObjects.of(APACHE, "resources: {jobManager: {replicas: 2}}");
    assertThat(two.at(path).isMissingNode()).isTrue();
  }

  @Test
  void jobManagersStayOnDemandBesideTaskManagersOnSpot() {
    SmallCompany company = pools();
    JsonNode object = FlinkObjects.of(company, "placement: {spot: task-managers}");
    String path = "/podTemplate/spec/nodeSelector/karpenter.sh~1capacity-type";
    assertThat(object.at("/spec/jobManager" + path).asText()).isEqualTo("on-demand");
    assertThat(object.at("/spec/taskManager" + path).asText()).isEqualTo("spot");
  }

  @Test
  void aGangsRoomHoldsSidecarsToo() throws Exception {
    String job =
        """
        parallelism: 7
        resources: {jobManager: {cpu: 1, memory: 2Gi}, taskManager: {cpu: 2, memory: 4Gi, slots: 2}}
        scheduling: {gang: true}
        podTemplate:
          spec:
            containers:
              - {name: side, resources: {requests: {cpu: 200m, memory: 100Mi}}}
        """;
    JsonNode object = FlinkObjects.of(pools(), job);
    String path = "/podTemplate/metadata/annotations/yunikorn.apache.org~1task-groups";
    JsonNode groups = new ObjectMapper().readTree(object.at("/spec/jobManager" + path).asText());
    assertThat(groups.at("/1/minMember").asInt()).isEqualTo(4);
    assertThat(groups.at("/1/minResource/cpu").asText()).isEqualTo("2200m");
    assertThat(groups.at("/1/minResource/memory").asText()).isEqualTo("4196Mi");
    assertThat(object.at("/spec/taskManager" + path).asText()).isEqualTo(groups.toString());
  }

  private static SmallCompany pools() {
    return FlinkObjects.on(
        "{type: apache, version: \"1.15.0\"}",
        """
        nodePools: [mixed]
        defaultPool: mixed
        yunikorn: {queues: [root.payments], teams: {payments: root.payments}}
        """);
  }

  private static JsonNode container(String said, String name) {
    JsonNode object = FlinkObjects.of(APACHE, "podTemplate: {spec: {containers: [" + said + "]}}");
    return FlinkObjects.container(object, "taskManager", name);
  }
}
