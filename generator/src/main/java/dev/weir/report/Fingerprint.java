package dev.weir.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short name for a finding that survives moves of its line. */
final class Fingerprint {

  private static final int OCTETS = 16;

  private Fingerprint() {}

  /** 32 hexadecimal digits that depend on the parts and on their order. */
  static String of(String... parts) {
    try {
      byte[] text = String.join("\0", parts).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(hash, 0, OCTETS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
