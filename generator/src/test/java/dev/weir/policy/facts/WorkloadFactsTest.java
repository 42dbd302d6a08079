package dev.weir.policy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.manifest.Fixtures;
import dev.weir.resolve.Workload;
import org.junit.jupiter.api.Test;

class WorkloadFactsTest {

  private static JsonNode facts(String environment, Workload workload) {
    return WorkloadFacts.of(Fixtures.target(Fixtures.environment(environment), workload));
  }

  @Test
  void identityIsThatOfThePods() {
    JsonNode facts = facts("{identity: {rolePath: /flink/}}", Fixtures.application("fraud", "{}"));

    assertThat(facts.path("serviceAccount").asText()).isEqualTo("fraud-flink");
    assertThat(facts.at("/role/name").asText()).isEqualTo("flink-prod-payments-fraud");
    assertThat(facts.at("/role/arn").asText())
        .isEqualTo("arn:aws:iam::123456789012:role/flink/flink-prod-payments-fraud");
    assertThat(facts.path("lifecycle").asText()).isEqualTo("running");
    assertThat(facts.has("monthlyCost")).isFalse();
  }

  @Test
  void accountOfEmrIsTheOneThatItsOperatorMakes() {
    JsonNode facts =
        facts(
            "{operator: {type: emr, version: 7.12.0}}",
            Fixtures.application(
                "fraud", "{emr: {executionRoleArn: 'arn:aws:iam::123456789012:role/x/own'}}"));

    assertThat(facts.path("serviceAccount").asText())
        .startsWith("emr-containers-sa-flink-jobmanager-123456789012-");
    assertThat(facts.at("/role/name").asText()).isEqualTo("own");
  }

  @Test
  void partsSayWhatTheyRestore() {
    JsonNode facts =
        facts(
            "{}",
            Fixtures.session(
                "shared",
                "{lifecycle: RETIRED}",
                Fixtures.job(
                    "a",
                    "{restore: {allowNonRestoredState: true},"
                        + " acceptStateLoss: {reason: r, until: '2027-01-01'}}")));

    assertThat(facts.path("kind").asText()).isEqualTo("session");
    assertThat(facts.path("lifecycle").asText()).isEqualTo("retired");
    assertThat(facts.path("jobs").toString()).isEqualTo("[\"a\"]");
    assertThat(facts.path("parts"))
        .isEqualTo(
            Fixtures.tree(
                    "{p: [{name: shared, job: false, stateKey: shared, allowNonRestoredState:"
                        + " false}, {name: a, job: true, stateKey: a, allowNonRestoredState: true,"
                        + " acceptStateLossUntil: '2027-01-01'}]}")
                .path("p"));
  }
}
