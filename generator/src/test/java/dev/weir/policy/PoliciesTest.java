package dev.weir.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.config.Tier;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.policy.bundle.BuiltInBundle;
import dev.weir.policy.engine.Evaluation;
import dev.weir.policy.engine.PolicyEngine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of the answers of rules. */
class PoliciesTest {

  private static PolicyUnit unit(Tier tier) {
    return ExampleUnits.all().stream()
        .filter(unit -> unit.workload().isPresent() && unit.environment().tier() == tier)
        .findFirst()
        .orElseThrow();
  }

  private static Diagnostics judged(PolicyUnit unit, PolicyEngine engine) {
    Judge judge =
        new WeirJudge(
            "some", BuiltInBundle.catalogue(), engine, ExampleUnits.INPUT, WeirJudge.Facts.DATA);
    return new Policies(List.of(judge), Diagnostics.none()).judge(unit).findings();
  }

  private static Diagnostic only(Tier tier, String answer) {
    return judged(unit(tier), (entry, input) -> new Evaluation.Value(json(answer))).all().get(0);
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static final String OPEN =
      "[{\"code\": \"POL-NET-011\", \"object\": 0, \"path\": [\"spec\", \"a/b\", 1],"
          + " \"message\": \"m\"}]";

  @Test
  void levelIsThatOfTheTier() {
    assertThat(only(Tier.DEV, OPEN).severity()).hasToString("WARNING");
    assertThat(only(Tier.PROD, OPEN).severity()).hasToString("ERROR");
  }

  @Test
  void fieldIsNamedByItsPointer() {
    Diagnostic finding = only(Tier.DEV, OPEN);

    assertThat(finding.subject().orElseThrow().pointer()).isEqualTo("/spec/a~1b/1");
    assertThat(finding.found()).isEqualTo("m");
    assertThat(finding.code()).hasToString("POL-NET-011");
  }

  @Test
  void noResultIsAnErrorAndNoPass() {
    Diagnostics findings =
        judged(unit(Tier.DEV), (entry, input) -> new Evaluation.Failure("it stopped: x"));

    assertThat(findings.all())
        .singleElement()
        .satisfies(finding -> assertThat(finding.code()).hasToString("PLC-003"))
        .satisfies(finding -> assertThat(finding.isError()).isTrue())
        .satisfies(
            finding ->
                assertThat(finding.found())
                    .contains("policies of some gave no result for ")
                    .endsWith(": it stopped: x"));
  }

  @Test
  void whatIsNoFindingIsAnError() {
    for (String odd :
        List.of(
            "[\"text\"]",
            "{}",
            "[{\"code\": \"POL-NET-011\", \"object\": 99, \"path\": [], \"message\": \"m\"}]",
            "[{\"code\": \"POL-NET-011\", \"object\": 0, \"path\": \"spec\", \"message\": \"m\"}]",
            "[{\"code\": \"POL-XXX-001\", \"object\": 0, \"path\": [], \"message\": \"m\"}]")) {
      Diagnostic finding = only(Tier.DEV, odd);

      assertThat(finding.code()).as(odd).hasToString("PLC-004");
      assertThat(finding.isError()).isTrue();
    }
  }

  @Test
  void nobodyFindsNothing() {
    assertThat(Policies.none().judge(unit(Tier.PROD)).findings().all()).isEmpty();
    assertThat(Policies.none().judge(ExampleUnits.index()).findings().all()).isEmpty();
  }
}
