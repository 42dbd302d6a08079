package dev.weir.check.access;

import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.config.DataSystem.Kafka;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.lineage.SystemIdentity;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One system has one name, or two jobs that share it do not see that they do. */
final class SameSystems implements EnvironmentCheck {

  @Override
  public List<Diagnostic> check(ResolvedEnvironment environment) {
    Map<String, Declaration> byIdentity = new HashMap<>();
    List<Diagnostic> findings = new ArrayList<>();
    for (Declaration declared : Declaration.of(environment)) {
      Declaration first = byIdentity.putIfAbsent(key(environment, declared), declared);
      if (first != null) {
        findings.add(
            Diagnostic.of(
                AccessCodes.SAME_SYSTEM,
                declared.at(""),
                declared + " is what " + first + " is",
                "one name for one data system",
                "let jobs use one of the names, and remove the other"));
      }
    }
    return findings;
  }

  /** A cluster's listeners differ by how clients authenticate: each may have a name of its own. */
  private static String key(ResolvedEnvironment environment, Declaration declared) {
    String listener = declared.system() instanceof Kafka kafka ? kafka.mechanism() : "";
    String identity = SystemIdentity.of(environment, declared.system());
    return String.join(" ", declared.kind().word(), listener, identity);
  }
}
