package dev.weir.policy.parameters;

import dev.weir.config.Tier;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.policy.bundle.Level;
import dev.weir.policy.bundle.PolicyCodes;
import dev.weir.policy.bundle.PolicyRule;
import dev.weir.source.Node;
import java.util.Optional;

/** Says where the platform lowered a rule that refuses everywhere, so that reviewers see it. */
final class LoweredRules {

  private LoweredRules() {}

  static Optional<Diagnostic> finding(
      Optional<KnownNames> known, String code, String tier, Node level) {
    String word = level.match(m -> "", s -> "", Node.Scalar::text);
    Optional<Level> chosen = Level.of(word);
    return known
        .flatMap(names -> Optional.ofNullable(names.rules().get(code)))
        .filter(PolicyRule::isCritical)
        .filter(rule -> chosen.filter(one -> one != Level.DENY).isPresent())
        .flatMap(rule -> Tier.of(tier).map(one -> lowered(rule, one, word, level)));
  }

  private static Diagnostic lowered(PolicyRule rule, Tier tier, String word, Node level) {
    return Diagnostic.of(
        PolicyCodes.LOWERED,
        level.location(),
        "rule "
            + rule.code()
            + " (\""
            + rule.title()
            + "\") is \""
            + word
            + "\" in "
            + tier.key()
            + ", where it would be \"deny\"",
        "deny: the rule refuses in every tier by itself",
        "raise it again once nothing needs it lower");
  }
}
