package dev.weir.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pods, names and Secrets that Kubernetes or Flink would not take as they are. */
class PodChecksTest {

  private static final String GOOD =
      "securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}";

  private static Cases pod(String spec) {
    return Cases.apache().job("podTemplate: {spec: " + spec + "}");
  }

  private static Cases container(String fields) {
    String main = "{name: flink-main-container}";
    return pod(
        "{containers: [" + main + ", {name: side, image: quay.io/tools/a:1, " + fields + "}]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{hostNetwork: true} | K8S-010@8:37",
        "{volumes: [{name: v, hostPath: {path: /data}}]} | K8S-010@8:54",
        "{volumes: [{name: v, nfs: {server: a, path: /b}}]} | K8S-012@8:34",
        "{volumes: [{name: v, persistentVolumeClaim: {claimName: c}}]} | K8S-013@8:67",
        "{securityContext: {runAsUser: 0}} | K8S-011@8:53",
        "{securityContext: {runAsNonRoot: false}} | K8S-011@8:56",
        "{serviceAccountName: admin} | K8S-016@8:44",
        "{restartPolicy: Never} | K8S-016@8:39",
        "{containers: [{name: flink-main-container, image: x}]} | K8S-016@8:73",
        "{volumes: [{name: v, emptyDir: {}}]} | ''",
      })
  void podTemplateIsHeldToTheNamespacesLevel(String spec, String found) {
    assertThat(String.join(",", pod(spec).inJob())).isEqualTo(found);
  }

  @Test
  void sizeOfFlinksContainerHasFieldsOfItsOwn() {
    Cases cases =
        Cases.apache()
            .job(
                """
                podTemplate:
                  spec:
                    containers:
                      - name: flink-main-container
                        resources:
                          requests: {cpu: 1, ephemeral-storage: 1Gi}
                """);

    assertThat(cases.inJob()).containsExactly("K8S-015@13:29");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "securityContext: {privileged: true, allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}} | K8S-011",
        "securityContext: {allowPrivilegeEscalation: true, capabilities: {drop: [ALL]}} | K8S-011",
        "securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL], add: [SYS_ADMIN]}} | K8S-011",
        "securityContext: {capabilities: {drop: [NET_RAW]}} | K8S-011",
      })
  void containersAskForNoRights(String fields, String code) {
    assertThat(container(fields).codes()).containsExactly(code);
  }

  @Test
  void containerMayRenounceRightsItself() {
    assertThat(container(GOOD).found()).isEmpty();
  }

  @Test
  void emrEnforcesBaselineAlone() {
    Cases emr = Cases.emr().job("podTemplate: {spec: {securityContext: {runAsUser: 0}}}");

    assertThat(emr.found()).isEmpty();
    assertThat(Cases.emr().job("podTemplate: {spec: {hostPID: true}}").codes())
        .containsExactly("K8S-010");
  }

  @Test
  void containersWithoutFlinksOwnAreAWarning() {
    Cases cases = pod("{containers: [{name: flink, image: quay.io/tools/a:1, " + GOOD + "}]}");

    assertThat(cases.inJob()).containsExactly("K8S-014@8:36");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{containers: [{name: flink}]}", "{containers: [{image: quay.io/tools/a:1}]}"})
  void containerHasNameAndImage(String spec) {
    assertThat(pod(spec).codes()).contains("K8S-017");
  }

  @Test
  void pullPolicyIsOneOfThree() {
    assertThat(container(GOOD + ", imagePullPolicy: always").codes()).containsExactly("K8S-018");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "podLabels: {app: x}",
        "podLabels: {weir.dev/team: x}",
        "labels: {weir.dev/team: x}",
        "podTemplate: {metadata: {labels: {component: x}}}",
      })
  void labelsOfOthersAreReserved(String line) {
    assertThat(Cases.apache().job(line).codes()).containsExactly("K8S-004");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "labels: {a: '-b'}",
        "podLabels: {'a b': c}",
        "labels: {'/a': c}",
        "labels: {a_: b}"
      })
  void labelsFollowKubernetesRules(String line) {
    assertThat(Cases.apache().job(line).codes()).containsExactly("K8S-003");
  }

  @Test
  void goodLabelsAreFine() {
    assertThat(Cases.apache().job("labels: {example.com/team: Shop_1.a}").found()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "envFrom: [db]",
        "env: [{name: A, valueFrom: {secretKeyRef: {name: db, key: k}}}]",
        "podTemplate: {spec: {volumes: [{name: v, secret: {secretName: db}}]}}",
        "podTemplate: {spec: {containers: [{name: flink-main-container, envFrom: [{secretRef: {name: db}}]}]}}",
      })
  void everySecretIsDeclared(String use) {
    assertThat(Cases.apache().job(use).codes()).containsExactly("K8S-019");
    assertThat(Cases.apache().job(use, "secrets: [{name: db, provided: true}]").found()).isEmpty();
  }

  @Test
  void blueGreenNeedsAShorterName() {
    String name = "a".repeat(40);
    Cases cases = Cases.apache().with("teams/shop/jobs/" + name + ".yaml", Cases.jobFile(name));

    assertThat(cases.found()).isEmpty();
    assertThat(cases.append("teams/shop/jobs/" + name + ".yaml", "blueGreen: {}").found())
        .containsExactly("K8S-001@teams/shop/jobs/" + name + ".yaml:4:9");
  }

  @Test
  void namesStayApartWithTheirSuffixes() {
    String other = "teams/shop/jobs/orders-rest.yaml";
    Cases cases = Cases.apache().with(other, Cases.jobFile("orders-rest"));

    assertThat(cases.found()).isEmpty();
    assertThat(cases.append(other, "highAvailability: {type: none}").found())
        .containsExactly("K8S-002@" + other + ":4:9");
  }
}
