package dev.weir.check.network;

import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.config.DataSystem.Kafka;
import dev.weir.config.SystemKind;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.HostPort;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * MSK has a port for each way to authenticate; one of another way answers, and refuses the client
 * (facts: tenancy, flow table).
 */
final class KafkaPorts implements EnvironmentCheck {

  private static final Map<String, Set<Integer>> BY_MECHANISM =
      new TreeMap<>(
          Map.of(
              "none", Set.of(9092, 20092),
              "mtls", Set.of(9094, 9194, 20094),
              "scram", Set.of(9096, 9196, 20096),
              "iam", Set.of(9098, 9198, 20098)));

  @Override
  public List<Diagnostic> check(ResolvedEnvironment environment) {
    List<Diagnostic> findings = new ArrayList<>();
    environment
        .data()
        .systems()
        .kafka()
        .forEach(
            (name, kafka) -> {
              if (isMsk(kafka)) {
                findings.addAll(check(environment, name, kafka));
              }
            });
    return findings;
  }

  private static List<Diagnostic> check(ResolvedEnvironment environment, String name, Kafka kafka) {
    Set<Integer> right = BY_MECHANISM.getOrDefault(mechanism(kafka), Set.of());
    return HostPort.list(kafka.bootstrapServers()).stream()
        .map(HostPort::port)
        .distinct()
        .filter(port -> isKnown(port) && !right.contains(port))
        .sorted()
        .map(
            port ->
                Diagnostic.of(
                    NetworkCodes.MECHANISM,
                    environment.data().place(SystemKind.KAFKA, name),
                    "port " + port + " of kafka " + name + ", whose clients say " + said(kafka),
                    "one of "
                        + right.stream()
                            .sorted()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "))
                        + ", where MSK expects that",
                    "change the port in bootstrapServers, or auth"))
        .toList();
  }

  /** By its ARN, or by the domain of its brokers. */
  private static boolean isMsk(Kafka kafka) {
    return kafka.clusterArn().isPresent()
        || HostPort.list(kafka.bootstrapServers()).stream()
            .allMatch(server -> server.host().matches(".*\\.kafka\\..*\\.amazonaws\\.com(\\.cn)?"));
  }

  private static boolean isKnown(int port) {
    return BY_MECHANISM.values().stream().anyMatch(ports -> ports.contains(port));
  }

  /** Encryption alone has the port of mutual TLS. */
  private static String mechanism(Kafka kafka) {
    boolean encryptedOnly = kafka.mechanism().equals("none") && kafka.isEncrypted();
    return encryptedOnly ? "mtls" : kafka.mechanism();
  }

  private static String said(Kafka kafka) {
    return "auth \"" + kafka.mechanism() + "\"" + (kafka.isEncrypted() ? " over TLS" : "");
  }
}
