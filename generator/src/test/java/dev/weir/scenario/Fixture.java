package dev.weir.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.previous.PreviousState;
import dev.weir.pipeline.Bytes;
import dev.weir.pipeline.Pipeline;
import dev.weir.pipeline.Previous;
import dev.weir.pipeline.Rendering;
import dev.weir.pipeline.RunRequest;
import dev.weir.pipeline.Selection;
import dev.weir.policy.PolicyOptions;
import dev.weir.policy.bundle.PolicyRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mistake with the findings that it must have: the base company with a few files laid over it.
 *
 * <p>The folder is named by code and mistake. A comment {@code expect: CODE text} announces a
 * finding of the next line that is no such comment; {@code expect-file:} one of the whole file. The
 * text, which may be absent, is a part of what the finding says. Where a comment cannot stand,
 * {@code expected.txt} has a line {@code path[:line] CODE text}. {@code removed.txt} names files of
 * the base company that are to go.
 *
 * <p>A folder {@code previous} asks for a comparison: the inputs with its files laid over them are
 * what was delivered before, and those of a folder {@code delivered} in it are laid over what comes
 * of that.
 *
 * <p>With a folder {@code policies} policies judge, on the day {@link #TODAY}.
 */
record Fixture(Path folder) {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static final Path INVALID = Scenario.resources().resolve("invalid");
  private static final Path BASE = Scenario.resources().resolve("base");
  private static final Pattern MARKER =
      Pattern.compile(
          "\\s*(?:#|<#--) expect(-file)?: ([A-Z][A-Z0-9]{2}-\\d{3})(?: (.*?))?\\s*(?:-->)?\\s*");
  private static final Pattern LISTED =
      Pattern.compile("(\\S+?)(?::(\\d+))? ([A-Z][A-Z0-9]{2}-\\d{3})(?: (.*))?");

  /** A finding that is to come; line 0 is the file as a whole. */
  record Expected(String file, int line, String code, String text) {

    String place() {
      return file + ":" + line + " " + code;
    }
  }

  static List<Fixture> all() {
    return Scenario.folders(INVALID).stream()
        .map(name -> new Fixture(INVALID.resolve(name)))
        .toList();
  }

  static MemoryTree base() {
    return MemoryTree.of(BASE);
  }

  String name() {
    return String.valueOf(folder.getFileName());
  }

  String code() {
    return name().substring(0, "ABC-000".length());
  }

  MemoryTree tree() {
    MemoryTree tree = base().with(own());
    for (String removed : lines("removed.txt")) {
      tree = tree.without(removed);
    }
    return tree;
  }

  /** The files that are laid over the base company. */
  private MemoryTree own() {
    MemoryTree all = MemoryTree.all(folder);
    return MemoryTree.of(folder).with(all.only(path -> path.startsWith("policies/")));
  }

  /** The run over the inputs, compared with the previous state where there is one. */
  Rendering run() {
    Path previous = folder.resolve("previous");
    if (Files.isDirectory(previous)) {
      return Pipeline.run(tree(), Selection.everything(), previous(previous));
    }
    RunRequest request = RunRequest.of(Selection.everything(), Bytes.RENDERED);
    return Pipeline.run(
        tree(), isJudged() ? request.judgedBy(PolicyOptions.embedded(TODAY)) : request);
  }

  private boolean isJudged() {
    return Files.isDirectory(folder.resolve("policies"));
  }

  /** Of the findings those that count: what policies find is the business of their own tests. */
  List<Diagnostic> counting(List<Diagnostic> found) {
    return found.stream().filter(finding -> !PolicyRule.isCode(finding.code().value())).toList();
  }

  private PreviousState previous(Path previous) {
    MemoryTree inputs = tree().with(MemoryTree.of(previous));
    PreviousState rendered = Previous.rendered(inputs, "earlier inputs", Selection.everything());
    Path delivered = previous.resolve("delivered");
    if (!Files.isDirectory(delivered)) {
      return rendered;
    }
    Rendering before = Pipeline.run(inputs, Selection.everything());
    MemoryTree tree = new MemoryTree(before.tree().files()).with(MemoryTree.all(delivered));
    return Previous.delivered(tree, "a delivered tree");
  }

  List<Expected> expected() {
    List<Expected> expected = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : own().files().entrySet()) {
      addMarked(file.getKey(), new String(file.getValue(), UTF_8), expected);
    }
    for (String line : lines("expected.txt")) {
      Matcher listed = LISTED.matcher(line);
      if (!listed.matches()) {
        throw new IllegalArgumentException(name() + "/expected.txt: " + line);
      }
      int at = listed.group(2) == null ? 0 : Integer.parseInt(listed.group(2));
      expected.add(new Expected(listed.group(1), at, listed.group(3), text(listed.group(4))));
    }
    return expected;
  }

  private static void addMarked(String file, String content, List<Expected> expected) {
    List<Matcher> waiting = new ArrayList<>();
    int number = 0;
    for (String line : content.split("\n", -1)) {
      number++;
      Matcher marker = MARKER.matcher(line);
      if (!marker.matches()) {
        int here = number;
        waiting.forEach(m -> expected.add(expected(file, here, m)));
        waiting.clear();
      } else if (marker.group(1) != null) {
        expected.add(expected(file, 0, marker));
      } else {
        waiting.add(marker);
      }
    }
  }

  private static Expected expected(String file, int line, Matcher marker) {
    return new Expected(file, line, marker.group(2), text(marker.group(3)));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private List<String> lines(String file) {
    Path path = folder.resolve(file);
    try {
      return Files.exists(path) ? Files.readAllLines(path) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
