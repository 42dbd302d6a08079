package dev.weir.policy.bundle;

import dev.weir.config.Tier;
import dev.weir.diagnostic.Code;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a rule says of itself in its METADATA.
 *
 * @param code {@code POL-POD-001}; of a foreign rule {@code <bundle>/<name>}
 * @param severity for every tier, from the start
 * @param rollout since when there is the rule, and when it weighs more
 * @param kinds whose objects it sees one by one; empty for other scopes
 * @param expected what should be instead, as a clause
 * @param remediation the one next thing to do, as a clause
 * @param packageName {@code weir.policies.pods.host_network}
 * @param file where it is written, from the repository's root
 */
public record PolicyRule(
    String code,
    String title,
    String description,
    Map<Tier, Level> severity,
    Rollout rollout,
    RuleScope scope,
    List<String> kinds,
    String expected,
    String remediation,
    List<Source> sources,
    String packageName,
    String file)
    implements Comparable<PolicyRule> {

  /** Something to read about the rule. */
  public record Source(String ref, Optional<String> description) {}

  public PolicyRule {
    severity = new TreeMap<>(severity);
    kinds = kinds.stream().sorted().toList();
    sources = List.copyOf(sources);
  }

  /** Whether a code is that of a rule; checks have others. */
  public static boolean isCode(String code) {
    return code.startsWith("POL-") || code.contains("/");
  }

  /** The code of its findings where they have a level. */
  public Code at(Level level) {
    return new Code(code, title, level.severity());
  }

  /** Its level in a tier from the start. */
  public Level level(Tier tier) {
    return severity.getOrDefault(tier, Level.DENY);
  }

  /** Its level in a tier on a day: a raise counts from its own day on. */
  public Level level(Tier tier, LocalDate day) {
    return rollout
        .raise(tier)
        .filter(raise -> !day.isBefore(raise.from()))
        .map(Rollout.Raise::to)
        .orElseGet(() -> level(tier));
  }

  /** Whether it refuses in every tier from the start, as only rules of weight do. */
  public boolean isCritical() {
    return Arrays.stream(Tier.values()).allMatch(tier -> level(tier) == Level.DENY);
  }

  @Override
  public int compareTo(PolicyRule other) {
    return code.compareTo(other.code);
  }
}
