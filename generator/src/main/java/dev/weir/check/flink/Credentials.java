package dev.weir.check.flink;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.resolve.JobSettings.Artifact;
import java.util.ArrayList;
import java.util.List;

/**
 * No credential stands in a job's file: what is in Git and in a resource is read by many and logged
 * by the operator. Messages never show the value.
 */
final class Credentials implements JobCheck {

  private static final String EXPECTED = "a Secret by reference; the value is not shown here";

  @Override
  public List<Diagnostic> check(JobScope scope) {
    List<Diagnostic> findings = new ArrayList<>();
    options(scope, findings);
    variables(scope, findings);
    arguments(scope, findings);
    return findings;
  }

  private static void options(JobScope scope, List<Diagnostic> findings) {
    scope
        .job()
        .flinkConfiguration()
        .forEach(
            (key, entry) -> {
              if (SecretWords.isSecretOption(key) && !entry.value().isBlank()) {
                findings.add(finding(entry.leaf().location(), "option " + entry.writtenKey()));
              } else if (SecretWords.looksSecret(entry.value())) {
                findings.add(finding(entry.leaf().location(), "option " + entry.writtenKey()));
              }
            });
  }

  private static void variables(JobScope scope, List<Diagnostic> findings) {
    for (var variable : scope.settings().env()) {
      String value = variable.value().orElse("");
      boolean named = SecretWords.isSecretVariable(variable.name(), value);
      if (named || SecretWords.looksSecret(value)) {
        Location at = scope.at("env[" + variable.name() + "].value");
        findings.add(finding(at, "environment variable " + variable.name()));
      }
    }
  }

  private static void arguments(JobScope scope, List<Diagnostic> findings) {
    List<String> args = scope.settings().artifact().map(Artifact::args).orElse(List.of());
    for (int i = 0; i < args.size(); i++) {
      String next = i + 1 < args.size() ? args.get(i + 1) : "";
      if (SecretWords.looksSecret(args.get(i)) || SecretWords.isSecretArgument(args.get(i), next)) {
        String name = args.get(i).startsWith("-") ? args.get(i).split("=", 2)[0] : "";
        findings.add(finding(scope.at("artifact.args"), ("argument " + name).strip()));
      }
    }
  }

  private static Diagnostic finding(Location at, String what) {
    return Diagnostic.of(
        FlinkCodes.CREDENTIAL,
        at,
        what + " holds a credential",
        EXPECTED,
        "move the value into a Secret under secrets: and change it where it was made");
  }
}
