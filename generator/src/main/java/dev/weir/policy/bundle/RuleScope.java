package dev.weir.policy.bundle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a rule looks at in one evaluation. */
public enum RuleScope {
  /** One object of the rule's kinds. */
  OBJECT,
  /** All objects of a workload's two units. */
  WORKLOAD,
  /** All objects of a team's own unit. */
  TEAM,
  /** All objects of an environment's platform parts. */
  ENVIRONMENT,
  /** The index of everything. */
  COMPANY;

  /** As METADATA writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The entry point whose evaluation holds findings about these things. */
  public String entryPoint() {
    return "weir/main/" + word();
  }

  static Optional<RuleScope> of(String word) {
    return Arrays.stream(values())
        .filter(scope -> scope != OBJECT && scope.word().equals(word))
        .findFirst();
  }
}
