package dev.weir.check.connection;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.config.DataSystem;
import dev.weir.config.DataSystem.Credentials;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.connection.CredentialKeys;
import dev.weir.resolve.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A client that reads its credentials from files finds all of them. */
final class CredentialFiles implements JobCheck {

  private static final Set<String> BY_FILE = Set.of("scram", "mtls");

  @Override
  public List<Diagnostic> check(JobScope scope) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Access line : scope.job().access()) {
      List<String> missing = missing(line.system());
      if (!missing.isEmpty()) {
        findings.add(missing(scope, line, missing));
      }
    }
    return findings;
  }

  private static List<String> missing(DataSystem system) {
    List<String> needed = CredentialKeys.needed(system);
    if (system instanceof DataSystem.Kafka kafka) {
      return BY_FILE.contains(kafka.mechanism())
          ? missing(needed, kafka.auth().flatMap(DataSystem.Auth::credentials))
          : List.of();
    }
    return system instanceof DataSystem.Jdbc jdbc && jdbc.credentials().isPresent()
        ? missing(needed, jdbc.credentials())
        : List.of();
  }

  /** Nobody knows here what is in a Secret that is provided. */
  private static List<String> missing(List<String> needed, Optional<Credentials> credentials) {
    if (credentials.flatMap(Credentials::provided).isPresent()) {
      return List.of();
    }
    Set<String> there =
        credentials
            .flatMap(Credentials::externalSecret)
            .map(secret -> secret.data().keySet())
            .or(() -> credentials.flatMap(Credentials::secretsManager).map(s -> keys(s, needed)))
            .orElse(Set.of());
    return needed.stream().filter(key -> !there.contains(key)).toList();
  }

  private static Set<String> keys(DataSystem.ManagedSecret secret, List<String> needed) {
    return Set.copyOf(secret.keys().isEmpty() ? needed : secret.keys());
  }

  private static Diagnostic missing(JobScope scope, Access line, List<String> missing) {
    return Diagnostic.of(
        ConnectionCodes.CREDENTIALS,
        scope.environment().data().place(line.kind(), line.name()),
        "credentials of " + line + " lack \"" + String.join("\" and \"", missing) + "\"",
        "the keys " + String.join(" and ", CredentialKeys.needed(line.system())),
        "add the missing keys under credentials");
  }
}
