package dev.weir.manifest.workload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.manifest.Fixtures;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Target;
import dev.weir.manifest.Tracing;
import dev.weir.resolve.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkloadIdentityTest {

  private static final String EMR = "{operator: {type: emr, version: 7.12.0}}";
  private static final String SEVEN = "verbs: [create, delete, get, list, patch, update, watch]";

  @Test
  void accountCarriesItsRoleUnderIrsa() {
    JsonNode account = kind("{}", Fixtures.application("fraud", "{}"), "ServiceAccount").get(0);

    assertThat(account.path("metadata").path("name").asText()).isEqualTo("fraud-flink");
    assertThat(account.path("metadata").path("annotations"))
        .isEqualTo(
            Fixtures.tree(
                "{eks.amazonaws.com/role-arn: "
                    + "'arn:aws:iam::123456789012:role/flink-prod-payments-fraud',"
                    + " eks.amazonaws.com/sts-regional-endpoints: 'true'}"));
    assertThat(account.path("automountServiceAccountToken").asBoolean()).isTrue();
  }

  @Test
  void accountCarriesNoRoleUnderPodIdentity() {
    JsonNode account =
        kind(
                "{identity: {type: pod-identity}}",
                Fixtures.application("fraud", "{}"),
                "ServiceAccount")
            .get(0);

    assertThat(account.path("metadata").has("annotations")).isFalse();
  }

  @Test
  void podsThatNeverAskTheApiGetNoToken() {
    Workload bare =
        Fixtures.application("fraud", "{mode: standalone, highAvailability: {type: zookeeper}}");

    JsonNode account = kind("{}", bare, "ServiceAccount").get(0);
    assertThat(account.path("automountServiceAccountToken").isBoolean()).isTrue();
    assertThat(account.path("automountServiceAccountToken").asBoolean()).isFalse();
    assertThat(kind("{}", bare, "Role")).isEmpty();
    assertThat(kind("{}", bare, "RoleBinding")).isEmpty();
  }

  @Test
  void nativeJobHasTheRightsOfTheOperatorsOwnChart() {
    JsonNode role = kind("{}", Fixtures.application("fraud", "{}"), "Role").get(0);

    assertThat(role.path("rules"))
        .isEqualTo(
            rules(
                "{apiGroups: [''], resources: [configmaps, pods], " + SEVEN + "}",
                "{apiGroups: [apps], resources: [deployments, deployments/finalizers], "
                    + SEVEN
                    + "}"));
  }

  @Test
  void sessionClusterHasTheSameRightsAsAJob() {
    JsonNode session = kind("{}", Fixtures.session("fraud", "{}"), "Role").get(0);
    JsonNode application = kind("{}", Fixtures.application("fraud", "{}"), "Role").get(0);

    assertThat(session).isEqualTo(application);
  }

  @Test
  void standaloneJobKeepsLeadersAndNothingElse() {
    JsonNode role = kind("{}", Fixtures.application("fraud", "{mode: standalone}"), "Role").get(0);

    assertThat(role.path("rules"))
        .isEqualTo(rules("{apiGroups: [''], resources: [configmaps], " + SEVEN + "}"));
  }

  @Test
  void roleIsBoundToTheWorkloadsAccountAlone() {
    JsonNode binding = kind("{}", Fixtures.application("fraud", "{}"), "RoleBinding").get(0);

    assertThat(binding.path("roleRef").path("name").asText()).isEqualTo("fraud-flink");
    assertThat(binding.path("subjects"))
        .isEqualTo(
            Fixtures.tree("{s: [{kind: ServiceAccount, name: fraud-flink, namespace: payments}]}")
                .path("s"));
  }

  @Test
  void emrMakesItsOwnAccountsAndRoles() {
    Workload workload = Fixtures.application("fraud", "{}");

    for (String kind : List.of("ServiceAccount", "Role", "RoleBinding")) {
      assertThat(kind(EMR, workload, kind)).isEmpty();
    }
  }

  @Test
  void autoscalerScalesTheDeploymentFromThePlatformsUnit() {
    Target target =
        Fixtures.target(
            Fixtures.environment("{}"),
            Fixtures.application(
                "fraud",
                "{mode: standalone, horizontalPodAutoscaler: {min: 2, max: 8, cpuUtilization: 70,"
                    + " memoryUtilization: 80}}"));
    Manifest autoscaler = new TaskManagerAutoscaler().render(target).get(0);

    assertThat(autoscaler.unit()).isEqualTo(target.tenantUnit());
    assertThat(autoscaler.tree().path("apiVersion").asText()).isEqualTo("autoscaling/v2");
    assertThat(autoscaler.tree().path("spec"))
        .isEqualTo(
            Fixtures.tree(
                """
                scaleTargetRef: {apiVersion: flink.apache.org/v1beta1, kind: FlinkDeployment, name: fraud}
                minReplicas: 2
                maxReplicas: 8
                metrics:
                  - type: Resource
                    resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}
                  - type: Resource
                    resource: {name: memory, target: {type: Utilization, averageUtilization: 80}}
                """));
  }

  @Test
  void jobWithoutAutoscalerHasNone() {
    assertThat(kind("{}", Fixtures.application("fraud", "{}"), "HorizontalPodAutoscaler"))
        .isEmpty();
  }

  @Test
  void singleJobManagerHasNoBudget() {
    assertThat(kind("{}", Fixtures.application("fraud", "{}"), "PodDisruptionBudget")).isEmpty();
  }

  @Test
  void oneOfSeveralJobManagersMayGo() {
    JsonNode spec = budget("{resources: {jobManager: {replicas: 2}}}").tree().path("spec");

    assertThat(spec)
        .isEqualTo(
            Fixtures.tree(
                "{maxUnavailable: 1, unhealthyPodEvictionPolicy: AlwaysAllow, selector:"
                    + " {matchLabels: {app: fraud, component: jobmanager}}}"));
  }

  @Test
  void taskManagersKeepTheNumberAskedFor() {
    JsonNode spec = budget("{placement: {minAvailableTaskManagers: 3}}").tree().path("spec");

    assertThat(spec)
        .isEqualTo(
            Fixtures.tree(
                "{minAvailable: 3, unhealthyPodEvictionPolicy: AlwaysAllow, selector:"
                    + " {matchLabels: {app: fraud, component: taskmanager}}}"));
  }

  @Test
  void budgetIsInTheTeamsUnitAndNamesItsInput() {
    Target target = target("{}", Fixtures.application("fraud", "{}"));
    Manifest budget = budget("{placement: {minAvailableTaskManagers: 3}}");

    assertThat(budget.unit()).isEqualTo(target.unit());
    assertThat(budget.origins().of("/spec/minAvailable").orElseThrow().leaves())
        .contains(target.workload().cluster().declared());
  }

  @Test
  void plainRunRecordsNoOrigins() {
    Target traced = target("{}", Fixtures.application("fraud", "{}"));
    Target plain = new Target(traced.environment(), traced.team(), traced.workload(), Tracing.OFF);

    assertThat(new JobRole().render(plain))
        .allSatisfy(m -> assertThat(m.origins().byPointer()).isEmpty());
  }

  private static Manifest budget(String settings) {
    return new DisruptionBudgets()
        .render(target("{}", Fixtures.application("fraud", settings)))
        .get(0);
  }

  private static Target target(String environment, Workload workload) {
    return Fixtures.target(Fixtures.environment(environment), workload);
  }

  private static List<JsonNode> kind(String environment, Workload workload, String kind) {
    Target target = target(environment, workload);
    return WorkloadTenantConcerns.all().stream()
        .flatMap(concern -> concern.render(target).stream())
        .filter(m -> m.key().kind().equals(kind))
        .map(m -> (JsonNode) m.tree())
        .toList();
  }

  private static JsonNode rules(String... rules) {
    return Fixtures.tree("{r: [" + String.join(", ", rules) + "]}").path("r");
  }
}
