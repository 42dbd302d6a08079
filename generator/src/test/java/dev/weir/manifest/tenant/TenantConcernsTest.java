package dev.weir.manifest.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.manifest.Fixtures;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.TeamTarget;
import dev.weir.resolve.ResolvedTeam;
import java.util.List;
import org.junit.jupiter.api.Test;

class TenantConcernsTest {

  private static final String EMR = "{operator: {type: emr, version: 7.12.0}}";

  @Test
  void namespacePinsPodSecurityToTheClustersMinor() {
    JsonNode labels = namespace("{}").path("metadata").path("labels");

    assertThat(labels.path("pod-security.kubernetes.io/enforce").asText()).isEqualTo("restricted");
    for (String mode : List.of("enforce", "audit", "warn")) {
      assertThat(labels.path("pod-security.kubernetes.io/" + mode + "-version").asText())
          .isEqualTo("v1.33");
    }
  }

  @Test
  void emrEnforcesBaselineAndWarnsOfRestricted() {
    JsonNode labels = namespace(EMR).path("metadata").path("labels");

    assertThat(labels.path("pod-security.kubernetes.io/enforce").asText()).isEqualTo("baseline");
    assertThat(labels.path("pod-security.kubernetes.io/warn").asText()).isEqualTo("restricted");
    assertThat(labels.path("pod-security.kubernetes.io/audit").asText()).isEqualTo("restricted");
  }

  @Test
  void namespaceIsNeverPrunedWithoutAPerson() {
    assertThat(
            namespace("{}")
                .path("metadata")
                .path("annotations")
                .path("argocd.argoproj.io/sync-options")
                .asText())
        .isEqualTo("Prune=confirm,Delete=confirm");
  }

  @Test
  void namespaceCarriesOwnersContactAndCosts() {
    var team = Fixtures.team("{contact: {chat: '#pay'}, owners: [a@x, b@x]}");
    JsonNode metadata =
        one(Fixtures.target(Fixtures.environment("{}"), team), "Namespace", "payments")
            .path("metadata");

    assertThat(metadata.path("annotations").path("weir.dev/owners").asText()).isEqualTo("a@x,b@x");
    assertThat(metadata.path("annotations").path("weir.dev/chat").asText()).isEqualTo("#pay");
    assertThat(metadata.path("labels").path("weir.dev/cost-center").asText()).isEqualTo("CC-1");
    assertThat(metadata.path("labels").path("weir.dev/team").asText()).isEqualTo("payments");
  }

  @Test
  void quotaWithoutCeilingIsTheNeedRoundedUp() {
    JsonNode hard = quota(Fixtures.team("{}", Fixtures.application("fraud", "{}")));

    assertThat(hard.path("requests.cpu").asText()).isEqualTo("10");
    assertThat(hard.path("limits.cpu").asText()).isEqualTo("10");
    assertThat(hard.path("requests.memory").asText()).isEqualTo("20Gi");
    assertThat(hard.path("limits.memory").asText()).isEqualTo("20Gi");
    assertThat(hard.path("pods").asText()).isEqualTo("6");
    assertThat(hard.path("configmaps").asText()).isEqualTo("9");
    assertThat(hard.path("services").asText()).isEqualTo("2");
    assertThat(hard.path("services.loadbalancers").asText()).isEqualTo("0");
    assertThat(hard.has("requests.ephemeral-storage")).isFalse();
  }

  @Test
  void quotaOfTheEnvironmentGoesBeforeTierAndDefault() {
    String quota =
        "{quota: {default: {cpu: 1}, tiers: {prod: {cpu: 2}}, environments: {prod: {cpu: 64.5}}}}";

    assertThat(quota(Fixtures.team(quota)).path("requests.cpu").asText()).isEqualTo("64500m");
  }

  @Test
  void quotaOfTheTierGoesBeforeTheDefault() {
    String quota =
        "{quota: {default: {pods: 1}, tiers: {prod: {pods: 20}}, environments: {x: {}}}}";

    assertThat(quota(Fixtures.team(quota)).path("pods").asText()).isEqualTo("20");
  }

  @Test
  void absentPartsOfACeilingFollowFromTheNeed() {
    var team = Fixtures.team("{quota: {default: {cpu: 64}}}", Fixtures.application("fraud", "{}"));
    JsonNode hard = quota(team);

    assertThat(hard.path("limits.cpu").asText()).isEqualTo("64");
    assertThat(hard.path("limits.memory").asText()).isEqualTo("20Gi");
  }

  @Test
  void ceilingKnowsWhetherTheNeedFits() {
    var team =
        Fixtures.team("{quota: {default: {cpu: 9, pods: 6}}}", Fixtures.application("a", "{}"));
    var hard = QuotaCeiling.of(Fixtures.environment("{}"), team).hard();

    assertThat(hard.get("requests.cpu")).extracting(QuotaPart::fits).isEqualTo(false);
    assertThat(hard.get("pods")).extracting(QuotaPart::fits).isEqualTo(true);
  }

  @Test
  void quotaNamesWhereAPartWasSaid() {
    var target =
        Fixtures.target(Fixtures.environment("{}"), Fixtures.team("{quota: {default: {cpu: 9}}}"));
    Manifest quota = manifest(target, "ResourceQuota", "weir");

    assertThat(quota.origins().of("/spec/hard/requests.cpu").orElseThrow().rule())
        .isEqualTo("default quota in teams/payments/team.yaml");
  }

  @Test
  void diskCountsForEveryContainerOnceOneJobAsksForSome() {
    var team =
        Fixtures.team(
            "{}",
            Fixtures.application("a", "{resources: {taskManager: {ephemeralStorage: 10Gi}}}"));
    TeamTarget target = Fixtures.target(Fixtures.environment("{}"), team);

    JsonNode hard = one(target, "ResourceQuota", "weir").path("spec").path("hard");
    assertThat(hard.path("requests.ephemeral-storage").asText()).isEqualTo("41Gi");
    assertThat(hard.has("limits.ephemeral-storage")).isFalse();
    JsonNode limits = one(target, "LimitRange", "weir").path("spec").path("limits").path(0);
    assertThat(limits.path("defaultRequest").path("ephemeral-storage").asText()).isEqualTo("256Mi");
    assertThat(limits.path("default").has("ephemeral-storage")).isFalse();
  }

  @Test
  void limitRangeLetsTheLargestContainerIn() {
    var team =
        Fixtures.team(
            "{}",
            Fixtures.application("a", "{resources: {taskManager: {cpu: 6, cpuLimitFactor: 2}}}"));
    JsonNode max = limits(team).path("max");

    assertThat(max.path("cpu").asText()).isEqualTo("12");
    assertThat(max.path("memory").asText()).isEqualTo("4Gi");
  }

  @Test
  void limitRangeLetsAGangsPlaceholdersIn() {
    var team =
        Fixtures.team(
            "{}",
            Fixtures.application(
                "a",
                "{scheduling: {gang: true}, podTemplate: {spec: {containers: [{name: x, resources:"
                    + " {requests: {cpu: 3}, limits: {cpu: 3}}}]}}}"));

    assertThat(limits(team).path("max").path("cpu").asText()).isEqualTo("5");
  }

  @Test
  void limitRangeLeavesRoomForInjectedContainersOfSmallTeams() {
    var team =
        Fixtures.team(
            "{}",
            Fixtures.application(
                "a",
                "{resources: {jobManager: {cpu: 0.1, memory: 600Mi},"
                    + " taskManager: {cpu: 0.1, memory: 800Mi}}}"));
    JsonNode limits = limits(team);

    assertThat(limits.path("default").path("cpu").asText()).isEqualTo("500m");
    assertThat(limits.path("max").path("cpu").asText()).isEqualTo("2");
    assertThat(limits.path("max").path("memory").asText()).isEqualTo("2Gi");
    assertThat(limits.path("min").path("cpu").asText()).isEqualTo("10m");
  }

  @Test
  void defaultDenyClosesBothDirectionsForAllPods() {
    JsonNode spec =
        one(
                Fixtures.target(Fixtures.environment("{}"), Fixtures.team("{}")),
                "NetworkPolicy",
                "default-deny")
            .path("spec");

    assertThat(spec).isEqualTo(Fixtures.tree("{podSelector: {}, policyTypes: [Egress, Ingress]}"));
  }

  @Test
  void everythingIsInTheTeamsTenantUnit() {
    TeamTarget target = Fixtures.target(Fixtures.environment("{}"), Fixtures.team("{}"));

    assertThat(all(target)).extracting(Manifest::unit).containsOnly(target.unit());
  }

  @Test
  void everyObjectSaysWhyItIsThere() {
    TeamTarget target = Fixtures.target(Fixtures.environment("{}"), Fixtures.team("{}"));

    assertThat(all(target)).allSatisfy(m -> assertThat(m.origins().of("")).isPresent());
  }

  private static JsonNode namespace(String environment) {
    var target = Fixtures.target(Fixtures.environment(environment), Fixtures.team("{}"));
    return one(target, "Namespace", "payments");
  }

  private static JsonNode quota(ResolvedTeam team) {
    var target = Fixtures.target(Fixtures.environment("{}"), team);
    return one(target, "ResourceQuota", "weir").path("spec").path("hard");
  }

  private static JsonNode limits(ResolvedTeam team) {
    var target = Fixtures.target(Fixtures.environment("{}"), team);
    return one(target, "LimitRange", "weir").path("spec").path("limits").path(0);
  }

  private static JsonNode one(TeamTarget target, String kind, String name) {
    return manifest(target, kind, name).tree();
  }

  private static Manifest manifest(TeamTarget target, String kind, String name) {
    return all(target).stream()
        .filter(m -> m.key().kind().equals(kind) && m.key().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Manifest> all(TeamTarget target) {
    return TenantConcerns.all().stream().flatMap(c -> c.render(target).stream()).toList();
  }
}
