package dev.weir.check.access;

import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.ArrayList;
import java.util.List;

/** A star of what a team owns stands at the end, where it is read as one. */
final class OwnerPatterns implements EnvironmentCheck {

  @Override
  public List<Diagnostic> check(ResolvedEnvironment environment) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Declaration declared : Declaration.of(environment)) {
      declared
          .system()
          .owners()
          .forEach(
              (team, patterns) -> {
                for (int i = 0; i < patterns.size(); i++) {
                  String pattern = patterns.get(i);
                  if (pattern.substring(0, pattern.length() - 1).contains("*")) {
                    findings.add(finding(declared, "owners/" + team + "/" + i, pattern));
                  }
                }
              });
    }
    return findings;
  }

  private static Diagnostic finding(Declaration declared, String field, String pattern) {
    return Diagnostic.of(
        AccessCodes.OWNER_PATTERN,
        declared.at(field),
        "\"" + pattern + "\" has a star before its end",
        "a name, a prefix that ends with a slash, or a beginning with one star behind it",
        "end the pattern with its first star, or name what the team owns one by one");
  }
}
