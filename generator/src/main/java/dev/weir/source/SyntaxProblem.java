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

  static SyntaxProblem of(MarkedYamlEngineException refusal, SourceText source) {
    Refusal said = Refusal.of(refusal);
    return unclosed(said)
        .or(() -> colon(said, source))
        .or(() -> indentation(said, source))
        .or(() -> character(said, source))
        .orElseGet(() -> said.here(readable(said), "YAML 1.2", "mend this place"));
  }

  private static Optional<SyntaxProblem> unclosed(Refusal said) {
    if (endsInQuotes(said)) {
      return Optional.of(
          said.there("a quote that is never closed", "a closing quote", "close the quote"));
    }
    if (!said.doing().contains("flow")) {
      return Optional.empty();
    }
    String bracket = said.doing().contains("mapping") ? "\"}\"" : "\"]\"";
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

  private static boolean endsInQuotes(Refusal said) {
    boolean inEscape = said.says("escape") && said.says("\0");
    boolean atEnd = said.says("unexpected end of stream") || said.says("document separator");
    return inEscape || (atEnd && said.doing().contains("quoted scalar"));
  }

  private static Optional<SyntaxProblem> colon(Refusal said, SourceText source) {
    if (said.says("could not find expected ':'")) {
      return Optional.of(
          said.there(
              "a line without a colon, " + quoted(source.from(said.context())),
              "\"key: value\"",
              "add a colon and a space, or indent the line under the value that it continues"));
    }
    if (!said.says("mapping values are not allowed")) {
      return Optional.empty();
    }
    String before = source.before(said.at()).strip();
    if (before.isEmpty()) {
      return Optional.of(
          said.here("a colon without a key", "\"key: value\"", "write a key before the colon"));
    }
    return Optional.of(
        before.contains(": ") || before.endsWith(":")
            ? said.here(
                "a second \": \" in an unquoted value",
                "one \"key: value\" a line",
                "put the value in quotes, or the inner key on a line of its own")
            : said.here(
                quoted(before + ":") + " where the line above already holds a value",
                "the keys of one mapping in one column",
                "indent it like its neighbours, or end the line above with a colon"));
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
    if (!source.before(said.at()).isBlank()) {
      return Optional.of(
          said.here(
              quoted(source.from(said.at())) + " behind a value that has ended",
              "nothing more on the line",
              "put the whole value in one pair of quotes"));
    }
    return Optional.of(
        said.at().getColumn() == said.context().getColumn()
            ? stranger(said, quoted(source.from(said.at())))
            : said.here(
                quoted(source.from(said.at())) + " indented by " + said.at().getColumn(),
                "the indentation of the block that starts on " + said.contextPlace(),
                "indent it like the lines that it belongs to"));
  }

  private static SyntaxProblem stranger(Refusal said, String written) {
    return said.doing().contains("mapping")
        ? said.here(
            written + " between the keys of a mapping",
            "\"key: value\"",
            "write a key, or indent a list under its key")
        : said.here(
            written + " between the items of a list",
            "\"- item\"",
            "start it with a dash, or indent it under an item");
  }

  private static Optional<SyntaxProblem> character(Refusal said, SourceText source) {
    String rest = source.from(said.at());
    String sign = rest.isEmpty() ? "" : rest.substring(0, rest.offsetByCodePoints(0, 1));
    if (said.says("cannot start any token")) {
      return Optional.of(
          said.here(
              quoted(sign) + " at the start of an unquoted value",
              "a value that starts with another character, or quotes around it",
              "put the value in quotes"));
    }
    if (isSign(said.doing())) {
      return Optional.of(unquotedSign(said, source));
    }
    if (said.doing().contains("block scalar")) {
      return Optional.of(
          said.here(
              quoted(sign) + " behind the sign that starts a block of text",
              "the text on the next line",
              "start a new line, or put the value in quotes"));
    }
    if (said.says("hexadecimal")) {
      return Optional.of(
          said.here(
              quoted(sign) + " in an escape",
              "hexadecimal digits",
              "write the digits, or double the backslash"));
    }
    if (said.says("escape")) {
      return Optional.of(
          said.here(
              "a backslash before " + quoted(sign) + " in double quotes",
              "an escape that YAML has, such as \\n or \\\\",
              "double the backslash, or use single quotes"));
    }
    return said.says("expected the node content") || said.says("mapping keys are not allowed")
        ? Optional.of(
            said.here(
                quoted(sign) + " where a value belongs", "a value", "put the value in quotes"))
        : Optional.empty();
  }

  /** Whether the engine took the start of an unquoted value for a sign of its own. */
  private static boolean isSign(String doing) {
    return doing.endsWith(" anchor")
        || doing.endsWith(" alias")
        || doing.endsWith(" tag")
        || doing.endsWith(" directive");
  }

  private static SyntaxProblem unquotedSign(Refusal said, SourceText source) {
    return said.there(
        quoted(source.from(said.context())) + " without quotes",
        "quotes around a value that starts with such a sign",
        "put the value in quotes");
  }

  /** The engine's words, for the rare refusals that have none of ours. */
  private static String readable(Refusal said) {
    return said.problem().replace('\n', ' ').replace("\0", "the end of the file");
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
