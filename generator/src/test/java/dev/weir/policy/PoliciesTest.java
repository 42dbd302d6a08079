package dev.weir.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.config.PolicyFiles.WaiverFile;
import dev.weir.config.Tier;
import dev.weir.config.WaiverSpec;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.manifest.ExampleCompany;
import dev.weir.policy.bundle.BuiltInBundle;
import dev.weir.policy.bundle.PolicyRule;
import dev.weir.policy.engine.Evaluation;
import dev.weir.policy.engine.PolicyEngine;
import dev.weir.policy.waiver.JobNames;
import dev.weir.policy.waiver.Waiver;
import dev.weir.policy.waiver.Waivers;
import dev.weir.source.YamlReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

  private static final String CODE = "POL-NET-011";

  private static Waivers waiving(String team) {
    PolicyRule rule = BuiltInBundle.catalogue().find(CODE).orElseThrow();
    byte[] text = "metadata: {name: w}\n".getBytes(UTF_8);
    WaiverSpec.Scope scope =
        new WaiverSpec.Scope(
            Optional.empty(), Optional.of(team), Optional.empty(), Optional.empty());
    WaiverFile file =
        new WaiverFile(
            YamlReader.read("w.yaml", text).document().orElseThrow(),
            "w",
            new WaiverSpec(CODE, scope, "r", "o", "t", "2027-01-01", "a"));
    return new Waivers(
        List.of(new Waiver(file, rule, LocalDate.of(2027, 1, 1))), Diagnostics.none());
  }

  private static Policies policies(Waivers waivers) {
    Standards plain = Standards.plain(ExampleUnits.DATE);
    Standards standards = new Standards(plain.data(), plain.levels(), waivers, Diagnostics.none());
    Judge judge =
        new WeirJudge(
            "some",
            BuiltInBundle.catalogue(),
            (entry, input) -> new Evaluation.Value(json(OPEN)),
            ExampleUnits.INPUT,
            WeirJudge.Facts.DATA);
    return new Policies(List.of(judge), standards, JobNames.of(ExampleCompany.environments()));
  }

  @Test
  void excusedFindingOfAUnitIsNoFinding() {
    PolicyUnit unit = unit(Tier.DEV);
    String team = unit.team().orElseThrow().name();
    Judgement judgement = policies(waiving(team)).judge(unit);

    assertThat(judgement.findings().all()).isEmpty();
    assertThat(judgement.waived())
        .singleElement()
        .satisfies(one -> assertThat(one.about().team()).isEqualTo(team))
        .satisfies(
            one ->
                assertThat(one.about().workload()).isEqualTo(unit.workload().orElseThrow().name()));
    assertThat(policies(waiving("nobody")).judge(unit).waived()).isEmpty();
  }

  @Test
  void excusedFindingOverTheCompanyIsNoFinding() {
    CompanyIndex all = ExampleUnits.index();
    CompanyIndex.Entry entry =
        all.entries().stream()
            .filter(one -> !one.unit().team().isEmpty())
            .findFirst()
            .orElseThrow();
    CompanyIndex index = new CompanyIndex(List.of(entry), Optional.empty());

    assertThat(policies(waiving(entry.unit().team())).judge(index).findings().all()).isEmpty();
    assertThat(policies(waiving(entry.unit().team())).judge(index).waived()).hasSize(1);
    assertThat(policies(waiving("nobody")).judge(index).findings().all()).hasSize(1);
  }

  @Test
  void nobodyFindsNothing() {
    assertThat(Policies.none().judge(unit(Tier.PROD)).findings().all()).isEmpty();
    assertThat(Policies.none().judge(ExampleUnits.index()).findings().all()).isEmpty();
  }
}
