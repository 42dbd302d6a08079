package dev.weir.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.Tier;
import dev.weir.diagnostic.Outlook;
import dev.weir.policy.bundle.Level;
import dev.weir.policy.bundle.PolicyRule;
import dev.weir.policy.bundle.Rollout;
import dev.weir.policy.bundle.RuleScope;
import dev.weir.policy.parameters.PolicyData;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Levels by tier, day, baseline and choice of the platform. */
class LevelsTest {

  private static final String CODE = "POL-NET-001";
  private static final LocalDate FIRST = LocalDate.of(2027, 1, 15);
  private static final PolicyRule RULE = rule("2026.11");

  private static PolicyRule rule(String since) {
    return new PolicyRule(
        CODE,
        "t",
        "d",
        Map.of(Tier.DEV, Level.NOTE, Tier.STAGING, Level.WARN, Tier.PROD, Level.WARN),
        new Rollout(since, Map.of(Tier.PROD, new Rollout.Raise(Level.DENY, FIRST))),
        RuleScope.WORKLOAD,
        List.of(),
        "e",
        "r",
        List.of(),
        "p",
        "f");
  }

  private static String on(LocalDate date, PolicyRule rule, Tier tier) {
    return text(levels(date, PolicyData.none(), Set.of(CODE)).of(rule, "eu", tier));
  }

  private static Levels levels(LocalDate date, PolicyData data, Set<String> builtIn) {
    return new Levels(date, data, builtIn, Map.of("eu", "2026.11", "us", "2027.05"));
  }

  private static String text(Levels.Weight weight) {
    return weight.level().word() + weight.outlook().map(outlook -> " " + outlook).orElse("");
  }

  @Test
  void levelRisesOnItsDay() {
    assertThat(on(FIRST.minusDays(1), RULE, Tier.PROD))
        .isEqualTo("warn becomes an error on 2027-01-15");
    assertThat(on(FIRST, RULE, Tier.PROD)).isEqualTo("deny");
    assertThat(on(FIRST.plusYears(1), RULE, Tier.PROD)).isEqualTo("deny");
  }

  @Test
  void otherTiersKeepTheirLevel() {
    assertThat(on(FIRST, RULE, Tier.DEV)).isEqualTo("note");
    assertThat(on(FIRST, RULE, Tier.STAGING)).isEqualTo("warn");
  }

  @Test
  void ruleNewerThanTheBaselineOnlyNotes() {
    PolicyRule newer = rule("2027.05");

    assertThat(on(FIRST, newer, Tier.PROD))
        .isEqualTo("note becomes an error with baseline 2027.05");
    assertThat(on(FIRST, newer, Tier.STAGING))
        .isEqualTo("note becomes a warning with baseline 2027.05");
    assertThat(on(FIRST, newer, Tier.DEV)).isEqualTo("note");
  }

  @Test
  void pinIsThatOfTheEnvironment() {
    Levels levels = levels(FIRST, PolicyData.none(), Set.of(CODE));

    assertThat(text(levels.of(rule("2027.05"), "us", Tier.PROD))).isEqualTo("deny");
    assertThat(text(levels.of(rule("2027.05"), "unknown", Tier.PROD))).isEqualTo("deny");
  }

  @Test
  void rulesOfTheRepositoryAreNotHeldBackByABaseline() {
    Levels levels = levels(FIRST, PolicyData.none(), Set.of());

    assertThat(text(levels.of(rule("2031.01"), "eu", Tier.PROD))).isEqualTo("deny");
  }

  @Test
  void choiceOfThePlatformComesFirst() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.withObject("/rules/" + CODE + "/severity").put("prod", "note").put("dev", "deny");
    Levels levels = levels(FIRST, new PolicyData(tree), Set.of(CODE));

    assertThat(text(levels.of(RULE, "eu", Tier.PROD))).isEqualTo("note");
    assertThat(text(levels.of(rule("2027.05"), "eu", Tier.DEV))).isEqualTo("deny");
    assertThat(text(levels.of(RULE, "eu", Tier.STAGING))).isEqualTo("warn");
  }

  @Test
  void outlookIsADayOrABaseline() {
    assertThat(Outlook.from(FIRST, Level.WARN.severity()))
        .hasToString("becomes a warning on 2027-01-15");
  }
}
