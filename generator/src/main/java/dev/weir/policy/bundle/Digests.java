package dev.weir.policy.bundle;

import dev.weir.source.SourceTree;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The file {@code policy.sha256}: what was compiled, and what came of it.
 *
 * @param sources over the paths and contents of all sources, line ends as line feeds
 * @param wasm of {@code policy.wasm}
 * @param catalogue of {@code catalogue.json}, line ends as line feeds
 */
public record Digests(String sources, String wasm, String catalogue) {

  /** The digests of a bundle that was just compiled. */
  static Digests of(SourceTree tree, List<String> sources, byte[] wasm, byte[] catalogue) {
    return new Digests(ofSources(tree, sources), hex(wasm), hex(plain(catalogue)));
  }

  /** Reads the file. */
  static Optional<Digests> read(byte[] bytes) {
    Map<String, String> byName = new TreeMap<>();
    new String(bytes, StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.split(" {2}", 2))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> byName.put(parts[1], parts[0]));
    String sources = byName.getOrDefault("sources", "");
    return sources.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Digests(
                sources,
                byName.getOrDefault(PolicyPaths.WASM, ""),
                byName.getOrDefault(PolicyPaths.CATALOGUE, "")));
  }

  /** The file's bytes: one digest a line, as {@code sha256sum} writes them. */
  byte[] bytes() {
    String text =
        sources
            + "  sources\n"
            + wasm
            + ("  " + PolicyPaths.WASM + "\n")
            + catalogue
            + ("  " + PolicyPaths.CATALOGUE + "\n");
    return text.getBytes(StandardCharsets.UTF_8);
  }

  boolean fit(byte[] compiled, byte[] described) {
    return wasm.equals(hex(compiled)) && catalogue.equals(hex(plain(described)));
  }

  /** The digest of sources, whatever the line ends of a checkout are. */
  static String ofSources(SourceTree tree, List<String> paths) {
    MessageDigest digest = sha256();
    for (String path : paths) {
      byte[] content = path.endsWith(".gz") ? tree.read(path) : plain(tree.read(path));
      digest.update((path + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update(content);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static byte[] plain(byte[] text) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream(text.length);
    for (int i = 0; i < text.length; i++) {
      boolean pair = text[i] == '\r' && i + 1 < text.length && text[i + 1] == '\n';
      if (!pair) {
        plain.write(text[i]);
      }
    }
    return plain.toByteArray();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
