package dev.weir.policy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.ExampleCompany;
import dev.weir.manifest.Fixtures;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvironmentFactsTest {

  private static JsonNode facts(String yaml) {
    ResolvedEnvironment environment = Fixtures.environment(yaml).with(List.of(Fixtures.team("{}")));
    return EnvironmentFacts.all(
            List.of(environment), each -> Nodes.JSON.objectNode().put("of", each.name()))
        .path("prod");
  }

  @Test
  void parametersAreThoseOfTheEnvironment() {
    assertThat(facts("{}").path("parameters").toString()).isEqualTo("{\"of\":\"prod\"}");
  }

  @Test
  void whatIsNotSaidHasItsDefault() {
    JsonNode facts = facts("{}");

    assertThat(facts.path("identity"))
        .isEqualTo(Fixtures.tree("{type: irsa, delivery: ack, namespace: weir-iam, rolePath: /}"));
    assertThat(facts.path("network")).isEqualTo(Fixtures.tree("{backend: network-policy}"));
    assertThat(facts.path("podSecurity").asText()).isEqualTo("restricted");
    assertThat(facts.has("queues")).isFalse();
    assertThat(facts.has("ingress")).isFalse();
    assertThat(facts.has("prices")).isFalse();
    assertThat(facts.path("cluster").has("oidcIssuer")).isFalse();
  }

  @Test
  void clusterHasItsNumbersAndItsIssuerWithoutScheme() {
    JsonNode facts =
        facts(
            "{cluster: {oidcIssuer: 'https://oidc.eks.eu-central-1.amazonaws.com/id/AB', vpcCidrs:"
                + " [10.0.0.0/16]}}");

    assertThat(facts.at("/cluster/kubernetesVersion").toString()).isEqualTo("[1,33]");
    assertThat(facts.at("/operator/versionNumbers").toString()).isEqualTo("[1,15,0]");
    assertThat(facts.at("/cluster/oidcIssuer").asText())
        .isEqualTo("oidc.eks.eu-central-1.amazonaws.com/id/AB");
    assertThat(facts.at("/cluster/vpcCidrs").toString()).isEqualTo("[\"10.0.0.0/16\"]");
    assertThat(facts.at("/cluster/serviceAddress").asText()).isEqualTo("172.20.0.1");
  }

  @Test
  void bucketsOfStateAreEachOnce() {
    JsonNode facts =
        facts(
            "{storage: {state: 's3://acme-state/flink', savepoints: 's3://acme-savepoints',"
                + " checkpoints: 's3://acme-state/c'}}");

    assertThat(facts.path("stateBuckets").toString())
        .isEqualTo("[\"acme-savepoints\",\"acme-state\"]");
  }

  @Test
  void bucketsOfOthersAloneAreForeign() {
    ObjectNode all =
        EnvironmentFacts.all(ExampleCompany.environments(), environment -> Nodes.JSON.nullNode());

    assertThat(all.at("/dev/foreignStateBuckets").has("acme-flink-state-dev")).isFalse();
    assertThat(all.at("/dev/foreignStateBuckets/acme-flink-savepoints-prod").asText())
        .isEqualTo("prod");
  }

  @Test
  void teamsAndTheirQueuesAreNamed() {
    JsonNode facts = facts("{yunikorn: {queues: [root.a], teams: {payments: root.a}}}");

    assertThat(facts.path("queues"))
        .isEqualTo(Fixtures.tree("{names: [root.a], teams: {payments: root.a}}"));
    assertThat(facts.path("teams").toString())
        .isEqualTo("[{\"name\":\"payments\",\"namespace\":\"payments\"}]");
  }

  @Test
  void teamHasItsGroupsAndQueue() {
    ResolvedEnvironment environment =
        Fixtures.environment("{yunikorn: {queues: [root.a], teams: {payments: root.a}}}");
    JsonNode facts =
        TeamFacts.of(environment, Fixtures.team("{groups: {viewers: [v], onCall: [o]}}"));

    assertThat(facts)
        .isEqualTo(
            Fixtures.tree(
                "{name: payments, namespace: payments, costCenter: CC-1, groups: {viewers: [v],"
                    + " onCall: [o]}, queue: root.a}"));
    assertThat(TeamFacts.of(Fixtures.environment("{}"), Fixtures.team("{}")).has("queue"))
        .isFalse();
  }
}
