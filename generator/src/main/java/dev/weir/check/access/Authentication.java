package dev.weir.check.access;

import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.config.DataSystem.Auth;
import dev.weir.config.DataSystem.Credentials;
import dev.weir.config.DataSystem.Jdbc;
import dev.weir.config.DataSystem.Kafka;
import dev.weir.config.DataSystem.ManagedSecret;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.connection.CredentialKeys;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whoever authenticates has what that takes: an ARN for IAM, credentials with the right keys. */
final class Authentication implements EnvironmentCheck {

  @Override
  public List<Diagnostic> check(ResolvedEnvironment environment) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Declaration declared : Declaration.of(environment)) {
      if (declared.system() instanceof Kafka kafka) {
        new Client(declared, kafka, findings).check();
      }
      if (declared.system() instanceof Jdbc jdbc) {
        jdbc.credentials()
            .ifPresent(c -> keys(declared, "credentials", c).ifPresent(findings::add));
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> keys(
      Declaration declared, String field, Credentials credentials) {
    List<String> needed = CredentialKeys.needed(declared.system());
    Optional<Set<String>> there =
        credentials
            .externalSecret()
            .map(secret -> secret.data().keySet())
            .or(() -> credentials.secretsManager().map(s -> keys(s, needed)));
    List<String> missing =
        there
            .map(keys -> needed.stream().filter(k -> !keys.contains(k)).toList())
            .orElse(List.of());
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            finding(
                declared.at(field),
                "credentials of " + declared + " lack \"" + String.join("\", \"", missing) + "\"",
                "the keys " + String.join(", ", needed) + ", which become files of these names",
                "add them to the keys"));
  }

  /** What is mounted: where nothing is said, what the client reads. */
  private static Set<String> keys(ManagedSecret secret, List<String> needed) {
    return Set.copyOf(secret.keys().isEmpty() ? needed : secret.keys());
  }

  private static Diagnostic finding(
      dev.weir.diagnostic.Location at, String found, String expected, String action) {
    return Diagnostic.of(AccessCodes.AUTHENTICATION, at, found, expected, action);
  }

  /** One cluster's rules. */
  private record Client(Declaration declared, Kafka kafka, List<Diagnostic> findings) {

    void check() {
      switch (kafka.mechanism()) {
        case "iam" -> {
          iam();
          unused("credentials");
        }
        case "scram" -> credentials();
        case "mtls" -> {
          tls();
          credentials();
        }
        default -> unused("credentials");
      }
      if (!kafka.mechanism().equals("scram")) {
        unused("mechanism");
      }
      if (!kafka.mechanism().equals("iam") && kafka.targetRoleArn().isPresent()) {
        findings.add(Unused.field(declared, "targetRoleArn", because()));
      }
    }

    private void iam() {
      tls();
      if (kafka.clusterArn().isEmpty()) {
        findings.add(
            finding(
                declared.at("auth/type"),
                "auth \"iam\" without clusterArn",
                "the ARN of the MSK cluster: the roles of jobs name it",
                "add clusterArn to " + declared));
      }
    }

    private void tls() {
      if (!kafka.isEncrypted()) {
        findings.add(
            finding(
                declared.at("tls"),
                "auth \"" + kafka.mechanism() + "\" without TLS",
                "TLS: clients say who they are over it",
                "remove tls, or say true"));
      }
    }

    private void credentials() {
      Optional<Credentials> credentials = kafka.auth().flatMap(Auth::credentials);
      if (credentials.isEmpty()) {
        findings.add(
            finding(
                declared.at("auth/type"),
                "auth \"" + kafka.mechanism() + "\" without credentials",
                "where the credentials of " + declared + " come from",
                "add credentials to auth"));
      }
      credentials.flatMap(c -> keys(declared, "auth/credentials", c)).ifPresent(findings::add);
    }

    private void unused(String field) {
      boolean there =
          field.equals("credentials")
              ? kafka.auth().flatMap(Auth::credentials).isPresent()
              : kafka.auth().flatMap(Auth::mechanism).isPresent();
      if (there) {
        findings.add(Unused.field(declared, "auth/" + field, because()));
      }
    }

    private String because() {
      return "auth is \"" + kafka.mechanism() + "\"";
    }
  }
}
