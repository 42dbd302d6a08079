package dev.weir.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.pipeline.Pipeline;
import dev.weir.pipeline.Rendering;
import dev.weir.pipeline.Selection;
import dev.weir.source.SourceTree;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a repository renders to, in a form that tests compare. */
final class Rendered {

  private Rendered() {}

  /**
   * The delivered files as text.
   *
   * @throws AssertionError when the repository has errors
   */
  static SortedMap<String, String> texts(SourceTree tree) {
    return texts(valid(tree));
  }

  static SortedMap<String, String> texts(Rendering rendering) {
    SortedMap<String, String> texts = new TreeMap<>();
    rendering.tree().files().forEach((path, bytes) -> texts.put(path, new String(bytes, UTF_8)));
    return texts;
  }

  /** The run over everything of a repository that is expected to have no error. */
  static Rendering valid(SourceTree tree) {
    Rendering rendering = Pipeline.run(tree, Selection.everything());
    if (rendering.diagnostics().hasErrors()) {
      throw new AssertionError("errors:\n" + findings(rendering));
    }
    return rendering;
  }

  /** All findings, one a line. */
  static String findings(Rendering rendering) {
    return rendering.diagnostics().all().stream()
        .map(Rendered::line)
        .collect(Collectors.joining("\n"));
  }

  private static String line(Diagnostic d) {
    return String.join(
        " | ", d.location() + ": " + d.severity() + " " + d.code(), d.found(), d.expected());
  }

  /** One line a file: the first 16 hexadecimal digits of its SHA-256, and its path. */
  static String digests(Rendering rendering) {
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<String, byte[]> file : rendering.tree().files().entrySet()) {
      String digest = HexFormat.of().formatHex(sha256(file.getValue())).substring(0, 16);
      lines.append(digest).append("  ").append(file.getKey()).append('\n');
    }
    return lines.toString();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
