package dev.weir.manifest.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.config.PlatformSpec.NodePool;
import dev.weir.manifest.Json;
import dev.weir.manifest.argocd.PartSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PartsTest {

  private static final Installed PROD = Installed.example("prod");
  private static final Installed EMR = Installed.example("emr-prod");
  private static final String ROLE = "arn:aws:iam::123456789012:role/part";

  private static String source(Installed installed, String part, int index) {
    return installed.part(part).sources().get(index).toString();
  }

  @Test
  void operatorImageAndDefinitionsAreOfOneRelease() {
    assertThat(PROD.part("flink-operator").sources().get(0))
        .isEqualTo(
            new PartSource.Chart(
                "https://archive.apache.org/dist/flink/flink-kubernetes-operator-1.14.0/",
                "flink-kubernetes-operator",
                "1.14.0",
                "flink-kubernetes-operator",
                true));
    assertThat(PROD.values("flink-operator").at("/image/tag").asText()).isEqualTo("1.14.0");
    assertThat(source(PROD, "flink-crds", 0))
        .contains("flink-kubernetes-operator.git", "release-1.14.0", "crds");
  }

  @Test
  void apachesOperatorWatchesTheTeamsNamespacesAndRestartsWithThem() {
    JsonNode values = PROD.values("flink-operator");
    assertThat(values.path("watchNamespaces"))
        .isEqualTo(Json.of("[flink-ads, flink-data-platform, flink-payments]"));
    assertThat(values.at("/operatorPod/annotations/weir.dev~1watched-namespaces").asText())
        .isEqualTo("flink-ads,flink-data-platform,flink-payments");
  }

  @Test
  void withoutTeamsItWatchesItselfAndNotTheWholeCluster() {
    JsonNode values = Installed.with("platform: {operator: {}}").values("flink-operator");
    assertThat(values.path("watchNamespaces")).isEqualTo(Json.of("[flink-operator]"));
  }

  @Test
  void emrsOperatorIsToldOfNoNamespaces() {
    assertThat(EMR.values("flink-operator").has("watchNamespaces")).isFalse();
    assertThat(EMR.values("flink-operator").at("/emrContainers/operatorExecutionRoleArn").asText())
        .endsWith("role/flink-emr-prod-operator");
    assertThat(source(EMR, "flink-operator", 0)).contains("public.ecr.aws/emr-on-eks", "7.12.0");
  }

  @Test
  void noOperatorMakesAccountsOrRightsOfJobs() {
    for (Installed installed : List.of(PROD, EMR)) {
      JsonNode values = installed.values("flink-operator");
      assertThat(values.at("/jobServiceAccount/create")).isEqualTo(Json.of("false"));
      assertThat(values.at("/rbac/jobRole/create")).isEqualTo(Json.of("false"));
      assertThat(values.at("/rbac/jobRoleBinding/create")).isEqualTo(Json.of("false"));
    }
  }

  @Test
  void theOperatorsConfigurationIsTheEnvironments() {
    JsonNode values =
        Installed.with(
                """
                operator:
                  jarSchemes: [https, s3]
                  configuration: {kubernetes.operator.reconcile.interval: 30 s, a: {b: 1}}
                platform: {operator: {metricsPort: 9000}}
                """)
            .values("flink-operator");
    assertThat(values.at("/defaultConfiguration/flink-conf.yaml").asText().lines())
        .containsExactly(
            "a.b: 1",
            "kubernetes.operator.metrics.reporter.prom.factory.class:"
                + " org.apache.flink.metrics.prometheus.PrometheusReporterFactory",
            "kubernetes.operator.metrics.reporter.prom.port: 9000",
            "kubernetes.operator.reconcile.interval: 30 s",
            "kubernetes.operator.user.artifacts.allowed-schemes: https;s3");
    assertThat(values.at("/metrics/port").asInt()).isEqualTo(9000);
  }

  @Test
  void theWebhooksPasswordComesFromASecret() {
    assertThat(PROD.values("flink-operator").path("webhook"))
        .isEqualTo(
            Json.of(
                "{create: true, keystore: {useDefaultPassword: false, passwordSecretRef: {name:"
                    + " flink-operator-keystore, key: password}}}"));
  }

  @Test
  void underIrsaPartsCarryTheirRoleAndUnderPodIdentityTheyDoNot() {
    String part = "platform: {ebsCsi: {roleArn: '" + ROLE + "'}}";
    String pointer = "/controller/serviceAccount/annotations/eks.amazonaws.com~1role-arn";
    assertThat(Installed.with(part).values("ebs-csi").at(pointer).asText()).isEqualTo(ROLE);
    assertThat(
            Installed.with(part + "\nidentity: {type: pod-identity}")
                .values("ebs-csi")
                .has("controller"))
        .isFalse();
  }

  @Test
  void storageIsEncrypted() {
    assertThat(EMR.object("StorageClass", "ebs-sc").path("parameters"))
        .isEqualTo(Json.of("{csi.storage.k8s.io/fstype: ext4, encrypted: 'true', type: gp3}"));
    assertThat(
            PROD.object("EC2NodeClass", "compute-optimized")
                .at("/spec/blockDeviceMappings/0/ebs/encrypted"))
        .isEqualTo(Json.of("true"));
  }

  @Test
  void nodesAreWhatJobsSelectAndTolerate() {
    var environment = Installed.environment("prod");
    for (String name :
        environment
            .spec()
            .platform()
            .orElseThrow()
            .karpenter()
            .orElseThrow()
            .nodePools()
            .keySet()) {
      NodePool pool = Objects.requireNonNull(environment.platform().nodePools().get(name));
      JsonNode object = PROD.object("NodePool", name);
      assertThat(object.at("/spec/template/metadata/labels").properties())
          .extracting(Map.Entry::getKey)
          .containsExactlyInAnyOrderElementsOf(pool.nodeSelector().keySet());
      assertThat(object.at("/spec/template/spec/requirements/0/values"))
          .extracting(JsonNode::asText)
          .containsExactlyElementsOf(pool.capacity());
      assertThat(object.at("/spec/template/spec/nodeClassRef/name").asText()).isEqualTo(name);
      assertThat(PROD.object("EC2NodeClass", name).isEmpty()).isFalse();
    }
  }

  @Test
  void queuesAreTheTreeOfTheirNames() {
    JsonNode file = Json.of(PROD.values("yunikorn").at("/yunikornDefaults/queues.yaml").asText());
    JsonNode root = file.at("/partitions/0/queues/0");
    assertThat(root.path("name").asText()).isEqualTo("root");
    assertThat(root.path("queues"))
        .extracting(queue -> queue.path("name").asText())
        .containsExactly("batch", "default", "streaming");
    assertThat(root.at("/queues/2/queues"))
        .extracting(queue -> queue.path("name").asText())
        .containsExactly("ads", "data-platform", "payments");
    assertThat(root.at("/queues/2/queues/2/resources/guaranteed"))
        .isEqualTo(Json.of("{vcore: '32', memory: 128Gi}"));
  }

  @Test
  void yunikornLeavesEverybodyElseAlone() {
    String key = "/yunikornDefaults/admissionController.filtering.processNamespaces";
    assertThat(PROD.values("yunikorn").at(key).asText())
        .isEqualTo("^flink-ads$,^flink-data-platform$,^flink-payments$");
    assertThat(
            Installed.with("{yunikorn: {queues: [root.default]}, platform: {yunikorn: {}}}")
                .values("yunikorn")
                .at(key)
                .asText())
        .isEqualTo("^$");
  }

  @Test
  void ackReadsTheNamespaceOfIamObjectsAlone() {
    Installed ack =
        Installed.with("{identity: {type: pod-identity}, platform: {identityControllers: {}}}");
    assertThat(ack.parts()).containsOnlyKeys("ack-eks", "ack-iam");
    assertThat(ack.values("ack-iam").path("installScope").asText()).isEqualTo("namespace");
    assertThat(ack.values("ack-iam").path("watchNamespace").asText()).isEqualTo("weir-iam");
  }

  @Test
  void crossplanesProvidersHaveAccountsThatCanBeNamed() {
    assertThat(
            PROD.object("DeploymentRuntimeConfig", "provider-aws-iam")
                .at("/spec/serviceAccountTemplate/metadata/name")
                .asText())
        .isEqualTo("provider-aws-iam");
    assertThat(PROD.object("Provider", "provider-aws-iam").at("/spec/package").asText())
        .matches("xpkg\\.crossplane\\.io/crossplane-contrib/provider-aws-iam:v\\d+\\.\\d+\\.\\d+");
  }

  @Test
  void prometheusTakesMonitorsWhateverTheirLabels() {
    JsonNode spec = PROD.values("prometheus").at("/prometheus/prometheusSpec");
    assertThat(List.of("podMonitor", "probe", "rule", "serviceMonitor"))
        .allMatch(kind -> !spec.path(kind + "SelectorNilUsesHelmValues").asBoolean(true));
  }

  @Test
  void samplesGoToAmazonsServiceBesides() {
    assertThat(EMR.values("prometheus").at("/prometheus/prometheusSpec/remoteWrite/0/url").asText())
        .startsWith("https://aps-workspaces.us-west-2.amazonaws.com/workspaces/ws-")
        .endsWith("/api/v1/remote_write");
    assertThat(EMR.values("grafana").at("/grafana.ini/auth/sigv4_auth_enabled").asBoolean())
        .isTrue();
  }

  @Test
  void grafanaFindsThePlatformsDashboardsByTheSameLabel() {
    JsonNode sidecar = PROD.values("grafana").at("/sidecar/dashboards");
    JsonNode dashboard = PROD.object("ConfigMap", "flink-dashboard-operator");
    assertThat(dashboard.at("/metadata/labels/" + sidecar.path("label").asText()).asText())
        .isEqualTo(sidecar.path("labelValue").asText());
    assertThat(Json.of(dashboard.at("/data/flink-operator.json").asText()).path("panels"))
        .hasSizeGreaterThan(6);
  }

  @Test
  void storesAreOpenToTheTeamsAlone() {
    assertThat(PROD.object("ClusterSecretStore", "aws-secrets").path("spec"))
        .isEqualTo(
            Json.of(
                "{provider: {aws: {service: SecretsManager, region: eu-central-1}}, conditions:"
                    + " [{namespaces: [flink-ads, flink-data-platform, flink-payments]}]}"));
  }
}
