package dev.weir.source;

import dev.weir.diagnostic.Code;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Location;
import dev.weir.source.Findings.Text;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one file as YAML 1.2; whatever it holds, the answer is a tree or findings. */
public final class YamlReader {

  private YamlReader() {}

  /**
   * What reading gave.
   *
   * @param document present when the tree says all that the person wrote; there may be findings
   *     beside it, errors among them (a key written twice keeps its first value, an unquoted {@code
   *     yes} is text), so that later stages can find more in the same run
   * @param diagnostics the findings
   */
  public record ReadResult(Optional<Document> document, Diagnostics diagnostics) {}

  /**
   * The document in the bytes of one file.
   *
   * @param path relative to the repository root, with {@code /} between its parts
   */
  public static ReadResult read(String path, byte[] bytes) {
    if (bytes.length > Limits.FILE_BYTES) {
      return tooLarge(path, bytes.length);
    }
    Findings findings = new Findings();
    Optional<Document> document =
        new TextReader(path, findings)
            .read(bytes)
            .flatMap(text -> tree(SourceText.of(path, text), findings))
            .flatMap(root -> document(path, root, findings))
            .filter(d -> findings.treeIsWhole());
    return new ReadResult(document, findings.diagnostics());
  }

  /** The answer for a file of this size, which need not be read to be refused. */
  static ReadResult tooLarge(String path, long bytes) {
    Findings findings = new Findings();
    findings.add(
        SourceCodes.FILE_TOO_LARGE,
        Location.ofFile(path),
        new Text(
            "a file of " + bytes + " bytes",
            "at most " + Limits.FILE_BYTES + " bytes",
            "split the file"));
    return new ReadResult(Optional.empty(), findings.diagnostics());
  }

  private static Optional<Node> tree(SourceText written, Findings findings) {
    SourceText source = Directives.remove(written, findings);
    Tabs tabs = new Tabs(source);
    TreeBuilder builder = new TreeBuilder(source, tabs, findings);
    Syntax syntax = new Syntax(source, tabs, findings);
    try {
      Optional<Node> root = builder.build();
      if (root.isEmpty() && findings.treeIsWhole()) {
        empty(source.path(), findings);
      }
      return root;
    } catch (MarkedYamlEngineException refusal) {
      syntax.report(refusal);
    } catch (YamlEngineException | IllegalArgumentException failure) {
      syntax.reportUnmarked(builder.reached());
    }
    return Optional.empty();
  }

  private static Optional<Document> document(String path, Node root, Findings findings) {
    return root.match(
        mapping -> Optional.of(new Document(path, mapping)),
        sequence -> notAMapping(sequence, findings),
        scalar ->
            scalar.isNull() && scalar.text().isEmpty()
                ? empty(path, findings)
                : notAMapping(scalar, findings));
  }

  private static Optional<Document> empty(String path, Findings findings) {
    return refuse(
        findings,
        SourceCodes.EMPTY,
        Location.ofFile(path),
        new Text("a file with nothing in it", "a document", "fill the file, or remove it"));
  }

  private static Optional<Document> notAMapping(Node root, Findings findings) {
    if (findings.has(SourceCodes.NOT_UTF8) || findings.has(SourceCodes.CHARACTER)) {
      return Optional.empty();
    }
    return refuse(
        findings,
        SourceCodes.ROOT,
        root.location(),
        new Text(
            root.match(m -> "a mapping", s -> "a list", s -> "the single value " + shortened(s))
                + " as the whole document",
            "a mapping with apiVersion and kind",
            "start the file with \"apiVersion: weir.dev/v1\" and its kind"));
  }

  private static String shortened(Node.Scalar scalar) {
    String all = scalar.described().replace('\n', ' ');
    return all.length() <= 40 ? all : all.substring(0, all.offsetByCodePoints(0, 30)) + "…";
  }

  private static Optional<Document> refuse(
      Findings findings, Code code, Location location, Text text) {
    findings.add(code, location, text);
    return Optional.empty();
  }
}
