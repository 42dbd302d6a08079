package dev.weir.manifest.connection;

import dev.weir.config.DataSystem;
import java.util.List;

/** Names of the files that clients read their credentials from. */
public final class CredentialKeys {

  static final String KEYSTORE = "keystore.pem";
  static final String TRUSTSTORE = "truststore.pem";

  private static final List<String> PASSWORD = List.of("username", "password");
  private static final List<String> PEM = List.of(KEYSTORE, TRUSTSTORE);

  private CredentialKeys() {}

  /** The files that a system's connection file names; sorted as people would. */
  public static List<String> needed(DataSystem system) {
    boolean pem = system instanceof DataSystem.Kafka kafka && kafka.mechanism().equals("mtls");
    return pem ? PEM : PASSWORD;
  }
}
