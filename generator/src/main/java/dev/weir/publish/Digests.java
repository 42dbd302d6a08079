package dev.weir.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;

/**
 * What a delivery was made of, each as {@code sha256:} and hexadecimal digits.
 *
 * @param inputs of all files that were read
 * @param policies of everything that judged
 * @param tree of all delivered files
 */
public record Digests(String inputs, String policies, String tree) {

  /** Over paths and contents, with lengths between them, so that no two trees share one. */
  public static String of(SortedMap<String, byte[]> files) {
    MessageDigest digest = sha256();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String head = file.getKey() + "\n" + file.getValue().length + "\n";
      digest.update(head.getBytes(StandardCharsets.UTF_8));
      digest.update(file.getValue());
    }
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
