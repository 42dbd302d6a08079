package dev.weir.policy;

import dev.weir.policy.bundle.Catalogue;
import dev.weir.policy.bundle.RuleScope;

/** One bundle in its engine. Threads may share it. */
interface Judge {

  /** As people name it. */
  String name();

  Catalogue catalogue();

  /** What it says of a unit. */
  Verdict judge(PolicyUnit unit);

  /** What it says of everything together. */
  Verdict judge(CompanyIndex index);

  /** Whether it has rules of a scope at all. */
  default boolean looksAt(RuleScope scope) {
    return catalogue().rules().stream().anyMatch(rule -> rule.scope() == scope);
  }
}
