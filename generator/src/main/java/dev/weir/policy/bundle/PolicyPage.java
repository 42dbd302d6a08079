package dev.weir.policy.bundle;

import dev.weir.config.Tier;
import java.util.Locale;

/** Writes a rule's page from its METADATA. */
public final class PolicyPage {

  private PolicyPage() {}

  /** The page as Markdown. */
  public static String of(PolicyRule rule) {
    StringBuilder page = new StringBuilder();
    page.append("# %s: %s\n".formatted(rule.code(), rule.title()));
    page.append("\n<!-- Written by `./weir policy build` from the rule's METADATA. -->\n");
    page.append("\n## Why\n\n").append(rule.description().strip()).append('\n');
    page.append("\n## Where it counts\n\n").append(subject(rule)).append("\n\n");
    page.append("| tier | a finding is |\n|---|---|\n");
    for (Tier tier : Tier.values()) {
      page.append("| %s | %s |\n".formatted(tier.key(), weight(rule, tier)));
    }
    if (!rule.rollout().since().isEmpty()) {
      page.append("\nThere since baseline %s.\n".formatted(rule.rollout().since()));
    }
    page.append("\n## What to do\n\n");
    page.append("Expected: %s.\n\n".formatted(rule.expected()));
    page.append(sentence(rule.remediation())).append('\n');
    page.append("\nThe rule is written in `%s`.\n".formatted(rule.file()));
    if (!rule.sources().isEmpty()) {
      page.append("\n## Sources\n\n");
      rule.sources().forEach(source -> page.append(line(source)));
    }
    return page.toString();
  }

  private static String subject(PolicyRule rule) {
    return switch (rule.scope()) {
      case OBJECT -> "Each object of the kinds " + String.join(", ", rule.kinds()) + ".";
      case WORKLOAD -> "All objects of a workload together.";
      case TEAM -> "All objects of a team's own unit together.";
      case ENVIRONMENT -> "All objects of an environment's platform parts together.";
      case COMPANY -> "Everything together, in all environments.";
    };
  }

  private static String weight(PolicyRule rule, Tier tier) {
    String today = word(rule.level(tier));
    return rule.rollout()
        .raise(tier)
        .map(raise -> today + "; from " + raise.from() + " on " + word(raise.to()))
        .orElse(today);
  }

  private static String word(Level level) {
    return switch (level) {
      case NOTE -> "a note";
      case WARN -> "a warning";
      case DENY -> "an error";
    };
  }

  private static String line(PolicyRule.Source source) {
    return "- "
        + source.description().map(text -> text + ": <" + source.ref() + ">").orElse(source.ref())
        + "\n";
  }

  private static String sentence(String clause) {
    return clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1) + ".";
  }
}
