package dev.weir.policy.bundle;

import dev.weir.config.Tier;
import dev.weir.diagnostic.Code;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a rule says of itself in its METADATA.
 *
 * @param code {@code POL-POD-001}; of a foreign rule {@code <bundle>/<name>}
 * @param severity for every tier
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

  /** The code of its findings in a tier. */
  public Code in(Tier tier) {
    return new Code(code, title, level(tier).severity());
  }

  public Level level(Tier tier) {
    return severity.getOrDefault(tier, Level.DENY);
  }

  @Override
  public int compareTo(PolicyRule other) {
    return code.compareTo(other.code);
  }
}
