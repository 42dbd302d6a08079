package dev.weir.policy;

import dev.weir.config.Tier;
import dev.weir.diagnostic.Outlook;
import dev.weir.policy.bundle.Level;
import dev.weir.policy.bundle.PolicyRule;
import dev.weir.policy.bundle.Rollout;
import dev.weir.policy.parameters.PolicyData;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How much the findings of rules weigh: what the platform chose, else what the rule says for the
 * day, else a note while the rule is newer than the baseline.
 *
 * @param builtIn codes of the rules that come with Weir, and so with its baselines
 * @param pins the baseline of each environment
 */
record Levels(LocalDate date, PolicyData data, Set<String> builtIn, Map<String, String> pins) {

  /** A level, and what it is going to be. */
  record Weight(Level level, Optional<Outlook> outlook) {}

  Weight of(PolicyRule rule, String environment, Tier tier) {
    return data.level(rule.code(), tier)
        .map(chosen -> new Weight(chosen, Optional.empty()))
        .orElseGet(() -> isTooNew(rule, environment) ? tooNew(rule, tier) : own(rule, tier));
  }

  private boolean isTooNew(PolicyRule rule, String environment) {
    return builtIn.contains(rule.code())
        && Optional.ofNullable(pins.get(environment))
            .filter(rule.rollout()::isNewerThan)
            .isPresent();
  }

  private Weight tooNew(PolicyRule rule, Tier tier) {
    Level own = rule.level(tier, date);
    return new Weight(
        Level.NOTE,
        Optional.of(own)
            .filter(level -> level != Level.NOTE)
            .map(level -> Outlook.withBaseline(rule.rollout().since(), level.severity())));
  }

  private Weight own(PolicyRule rule, Tier tier) {
    return new Weight(
        rule.level(tier, date),
        rule.rollout()
            .raise(tier)
            .filter(raise -> date.isBefore(raise.from()))
            .map(Levels::outlook));
  }

  private static Outlook outlook(Rollout.Raise raise) {
    return Outlook.from(raise.from(), raise.to().severity());
  }
}
