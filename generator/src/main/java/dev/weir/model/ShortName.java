package dev.weir.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names kept within a limit by a stable hash, so that equal inputs always give equal names. */
public final class ShortName {

  private static final int HASH = 8;

  private ShortName() {}

  /**
   * {@code name} itself when it has at most {@code limit} characters, else its beginning, a dash
   * and eight hexadecimal digits of its SHA-256.
   */
  public static String within(int limit, String name) {
    if (name.length() <= limit) {
      return name;
    }
    String head = name.substring(0, limit - HASH - 1);
    while (head.endsWith("-")) {
      head = head.substring(0, head.length() - 1);
    }
    return head + "-" + digest(name);
  }

  /** The first eight hexadecimal digits of the text's SHA-256. */
  public static String digest(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] hash = sha256.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, HASH / 2);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
