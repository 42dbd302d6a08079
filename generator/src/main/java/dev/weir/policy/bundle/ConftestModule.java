package dev.weir.policy.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.config.Tier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The module that asks plain conftest rules for their results (conftest's documentation, "Writing
 * policies"): sets named {@code deny}, {@code violation} or {@code warn}, alone or with a suffix,
 * of texts or of objects with {@code msg}.
 */
final class ConftestModule {

  static final String ENTRY_POINT = "weir/conftest/results";

  /** The file that the module is written to, beside the rules. */
  static final String FILE = "weir_conftest.rego";

  private static final Pattern RULE = Pattern.compile("(deny|violation|warn)(_[a-zA-Z0-9]+)*");

  private static final String HEAD =
      """
      # Written by `./weir policy build` from the names of the rules: edits are lost.
      package weir.conftest

      import rego.v1

      """;

  private static final String EXCEPTED =
      """
      excepted contains name if {
      	some names in data.%s.exception
      	some name in names
      }

      """;

  private ConftestModule() {}

  /** The names of the rules in a module as {@code opa parse} prints it. */
  static Set<String> rules(JsonNode module) {
    Set<String> names = new TreeSet<>();
    for (JsonNode rule : module.path("rules")) {
      String name = rule.path("head").path("name").asText();
      boolean function = rule.path("head").has("args");
      if (!function && (RULE.matcher(name).matches() || name.equals("exception"))) {
        names.add(name);
      }
    }
    return names;
  }

  /** The package of a module as {@code opa parse} prints it: {@code main}. */
  static String packageName(JsonNode module) {
    return StreamSupport.stream(module.path("package").path("path").spliterator(), false)
        .skip(1)
        .map(part -> part.path("value").asText())
        .collect(Collectors.joining("."));
  }

  /** The module's text for the rules of a package. */
  static String text(String packageName, Collection<String> names) {
    boolean exceptions = names.contains("exception");
    StringBuilder text = new StringBuilder(HEAD);
    if (exceptions) {
      text.append(EXCEPTED.formatted(packageName));
    }
    for (String name : names) {
      if (!name.equals("exception")) {
        text.append(rule(packageName, name, exceptions));
      }
    }
    return text.toString();
  }

  private static String rule(String packageName, String name, boolean exceptions) {
    int dash = name.indexOf('_');
    String suffix = dash < 0 ? "" : name.substring(dash + 1);
    String unless = exceptions ? "\n\tnot \"%s\" in excepted".formatted(suffix) : "";
    return """
        results contains {"rule": "%s", "value": value} if {
        	some value in data.%s.%s%s
        }

        """
        .formatted(name, packageName, name, unless);
  }

  /** What the rules are to reports: denials are errors, warnings are warnings, everywhere. */
  static List<PolicyRule> described(String bundle, String folder, Collection<String> names) {
    return names.stream()
        .filter(name -> !name.equals("exception"))
        .map(name -> described(bundle, folder, name))
        .toList();
  }

  private static PolicyRule described(String bundle, String folder, String name) {
    Level level = name.startsWith("warn") ? Level.WARN : Level.DENY;
    Map<Tier, Level> severity =
        Arrays.stream(Tier.values()).collect(Collectors.toMap(tier -> tier, tier -> level));
    return new PolicyRule(
        bundle + "/" + name,
        "Rule " + name + " of " + bundle,
        "A plain conftest rule of the folder " + folder + ".",
        severity,
        Rollout.NONE,
        RuleScope.OBJECT,
        List.of(),
        "nothing that rule " + name + " of " + bundle + " finds",
        "mend what it says, or ask those who own " + folder,
        List.of(),
        "main",
        folder);
  }
}
