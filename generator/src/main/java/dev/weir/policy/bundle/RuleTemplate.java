package dev.weir.policy.bundle;

import dev.weir.resolve.Baselines;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A new rule with its test, ready to be completed; as it stands it finds nothing. */
public record RuleTemplate(String area, String name) {

  private static final Pattern SHAPE = Pattern.compile("([a-z][a-z0-9_]*)/([a-z][a-z0-9_]*)");

  private static final String RULE =
      """
      # METADATA
      # title: What is wrong, in a few words
      # description: |
      #   What happens where nobody mends it, and why that matters.
      # related_resources:
      #   - ref: https://kubernetes.io/docs/
      #     description: Where this is said
      # custom:
      #   code: POL-%s-000
      #   since: "%s"
      #   severity: {dev: note, staging: note, prod: note}
      #   kinds: [ConfigMap]
      #   expected: what should be there instead
      #   remediation: do the one thing that mends it
      package weir.policies.%s.%s

      import data.weir.lib.finding

      deny contains finding.at(input.index, ["metadata", "name"], $"name is \\"{name}\\"") if {
      	name := input.object.metadata.name
      	name == "a-name-that-is-refused"
      }
      """;

  private static final String TEST =
      """
      package weir.policies.%1$s.%2$s_test

      import data.weir.policies.%1$s.%2$s

      named(name) := {"index": 0, "object": {"kind": "ConfigMap", "metadata": {"name": name}}}

      test_good_object_passes if {
      	count(%2$s.deny) == 0 with input as named("good")
      }

      test_bad_object_is_denied if {
      	%2$s.deny == {{
      		"object": 0,
      		"path": ["metadata", "name"],
      		"message": "name is \\"a-name-that-is-refused\\"",
      	}} with input as named("a-name-that-is-refused")
      }
      """;

  /** The template of {@code <area>/<name>}; empty when it is no such name. */
  public static Optional<RuleTemplate> of(String typed) {
    Matcher matcher = SHAPE.matcher(typed);
    return matcher.matches()
        ? Optional.of(new RuleTemplate(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /** The rule's folder, from the repository's root. */
  public String folder() {
    return PolicyPaths.RULES + "/" + area + "/" + name;
  }

  /** Its files by path. */
  public SortedMap<String, byte[]> files() {
    String letters = area.replace("_", "").toUpperCase(Locale.ROOT);
    String prefix = letters.substring(0, Math.min(4, letters.length()));
    return new TreeMap<>(
        Map.of(
            folder() + "/" + name + ".rego", bytes(RULE.formatted(prefix, newest(), area, name)),
            folder() + "/" + name + PolicyPaths.TESTS, bytes(TEST.formatted(area, name))));
  }

  /** A new rule is new with the newest baseline. */
  private static String newest() {
    List<String> names = Baselines.names();
    return names.get(names.size() - 1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
