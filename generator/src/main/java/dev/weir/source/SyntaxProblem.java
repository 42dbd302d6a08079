package dev.weir.source;

import dev.weir.source.Findings.Text;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What the engine objects to, in words for whoever wrote the file.
 *
 * @param mark the place that tells most: of an opening that is never closed, the opening
 */
record SyntaxProblem(Mark mark, Text text) {

  /** The engine's own words and places; {@code context} is where the construct starts. */
  private record Refusal(String doing, String problem, Mark at, Mark context) {

    private boolean says(String part) {
      return problem.contains(part);
    }

    private SyntaxProblem here(String found, String expected, String action) {
      return new SyntaxProblem(at, new Text(found, expected, action));
    }

    private SyntaxProblem there(String found, String expected, String action) {
      return new SyntaxProblem(context, new Text(found, expected, action));
    }

    private String contextPlace() {
      return "line " + (context.getLine() + 1);
    }
  }

  static SyntaxProblem of(MarkedYamlEngineException refusal, SourceText source) {
    Mark at = refusal.getProblemMark().or(refusal::getContextMark).orElseThrow();
    Mark context = refusal.getContextMark().orElse(at);
    Refusal said =
        new Refusal(
            String.valueOf(refusal.getContext()),
            String.valueOf(refusal.getProblem()),
            at,
            context);
    return unclosed(said)
        .or(() -> colon(said, source))
        .or(() -> indentation(said, source))
        .or(() -> character(said, source))
        .orElseGet(() -> said.here(readable(said), "YAML 1.2", "mend this place"));
  }

  private static Optional<SyntaxProblem> unclosed(Refusal said) {
    if (said.doing.contains("quoted scalar")
        && (said.says("unexpected end of stream") || said.says("document separator"))) {
      return Optional.of(
          said.there("a quote that is never closed", "a closing quote", "close the quote"));
    }
    if (!said.doing.contains("flow")) {
      return Optional.empty();
    }
    String bracket = said.doing.contains("mapping") ? "\"}\"" : "\"]\"";
    if (said.says("<stream end>")) {
      return Optional.of(
          said.there("a bracket that is never closed", "a closing bracket", "close the bracket"));
    }
    return said.says("expected ','")
        ? Optional.of(
            said.here(
                token(said) + " in the brackets that open on " + said.contextPlace(),
                "a comma or " + bracket,
                "add the comma or the closing bracket before it"))
        : Optional.empty();
  }

  private static Optional<SyntaxProblem> colon(Refusal said, SourceText source) {
    if (said.says("could not find expected ':'")) {
      return Optional.of(
          said.there(
              "a line without a colon, " + quoted(source.from(said.context)),
              "\"key: value\"",
              "add a colon and a space, or indent the line under the value that it continues"));
    }
    if (!said.says("mapping values are not allowed")) {
      return Optional.empty();
    }
    String before = source.before(said.at).strip();
    return Optional.of(
        before.contains(": ") || before.endsWith(":")
            ? said.here(
                "a second \": \" in an unquoted value",
                "one \"key: value\" a line",
                "put the value in quotes, or the inner key on a line of its own")
            : said.here(
                quoted(before + ":") + " where the line above already holds a value",
                "the keys of one mapping in one column",
                "indent it like its neighbours"));
  }

  private static Optional<SyntaxProblem> indentation(Refusal said, SourceText source) {
    if (said.says("sequence entries are not allowed")) {
      return Optional.of(
          said.here(
              "a list item on the line of its key",
              "each \"- \" on a line of its own",
              "start a new line before the dash"));
    }
    if (!said.says("expected <block end>")) {
      return Optional.empty();
    }
    if (!source.before(said.at).isBlank()) {
      return Optional.of(
          said.here(
              quoted(source.from(said.at)) + " behind a value that has ended",
              "nothing more on the line",
              "put the whole value in one pair of quotes"));
    }
    return Optional.of(
        said.here(
            quoted(source.from(said.at)) + " indented by " + said.at.getColumn(),
            "the indentation of the block that starts on " + said.contextPlace(),
            "indent it like the lines that it belongs to"));
  }

  private static Optional<SyntaxProblem> character(Refusal said, SourceText source) {
    String rest = source.from(said.at);
    String sign = rest.isEmpty() ? "" : rest.substring(0, rest.offsetByCodePoints(0, 1));
    if (said.says("cannot start any token")) {
      return Optional.of(
          said.here(
              quoted(sign) + " at the start of an unquoted value",
              "a value that starts with another character, or quotes around it",
              "put the value in quotes"));
    }
    if (said.says("escape")) {
      return Optional.of(
          said.here(
              "a backslash before " + quoted(sign) + " in double quotes",
              "an escape that YAML has, such as \\n or \\\\",
              "double the backslash, or use single quotes"));
    }
    return said.says("expected the node content")
        ? Optional.of(
            said.here(
                quoted(sign) + " where a value belongs", "a value", "put the value in quotes"))
        : Optional.empty();
  }

  /** The engine's words, for the rare refusals that have none of ours. */
  private static String readable(Refusal said) {
    return said.problem.replace('\n', ' ').replace("\0", "the end of the file");
  }

  private static String token(Refusal said) {
    return said.says("<scalar>") ? "another value" : "something else";
  }

  private static String quoted(String written) {
    String shown = written.strip();
    int length = shown.codePointCount(0, shown.length());
    return length <= 40
        ? '"' + shown + '"'
        : '"' + shown.substring(0, shown.offsetByCodePoints(0, 40)) + "…\"";
  }
}
