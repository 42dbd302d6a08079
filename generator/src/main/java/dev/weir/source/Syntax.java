package dev.weir.source;

import dev.weir.diagnostic.Location;
import dev.weir.source.Findings.Text;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Turns the engine's refusal of a file into the finding that tells most. */
final class Syntax {

  static final Text SECOND_DOCUMENT =
      new Text("a second document", "one document in a file", "move it to a file of its own");

  /** An escape that the engine accepts by its shape and then fails on. */
  private static final Pattern BEYOND_UNICODE =
      Pattern.compile("\\\\U(?!0010|000[0-9A-Fa-f])[0-9A-Fa-f]{8}");

  private final SourceText source;
  private final Tabs tabs;
  private final Findings findings;

  Syntax(SourceText source, Tabs tabs, Findings findings) {
    this.source = source;
    this.tabs = tabs;
    this.findings = findings;
  }

  void report(MarkedYamlEngineException refusal) {
    Mark mark = refusal.getProblemMark().or(refusal::getContextMark).orElseThrow();
    String problem = String.valueOf(refusal.getProblem());
    if (findings.has(SourceCodes.KEY_TOO_LONG) && problem.startsWith("expected ','")) {
      return;
    }
    if (problem.contains("(TAB)") || tabs.indent(mark)) {
      tabs.report(mark, findings);
    } else if (problem.startsWith("expected '<document start>'")) {
      findings.add(SourceCodes.SEVERAL_DOCUMENTS, source.at(mark, 1), SECOND_DOCUMENT);
    } else if (problem.startsWith("found undefined tag handle")) {
      new Properties(source, findings).tag(mark);
    } else if (isLongKey(refusal, problem, mark)) {
      Mark key = keyStart(refusal, mark);
      findings.add(SourceCodes.KEY_TOO_LONG, source.at(key, 1), Keys.tooLong(source.from(key)));
    } else {
      SyntaxProblem told = SyntaxProblem.of(refusal, source);
      findings.add(SourceCodes.SYNTAX, source.at(told.mark(), 1), told.text());
    }
  }

  /** For a failure of the engine that names no place, somewhere behind {@code reached}. */
  void reportUnmarked(Location reached) {
    Matcher escape = BEYOND_UNICODE.matcher(source.text());
    if (!escape.find()) {
      findings.add(
          SourceCodes.SYNTAX,
          reached,
          new Text(
              "something behind this place that is no YAML",
              "YAML 1.2",
              "look for an escape or a quote that is cut off"));
      return;
    }
    Location start = SourceText.ofOffset(source.path(), source.text(), escape.start());
    findings.add(
        SourceCodes.SYNTAX,
        Location.onLine(source.path(), start.line(), start.column(), start.column() + 10),
        new Text(
            "the escape \"" + escape.group() + "\"",
            "a character up to \\U0010FFFF",
            "write the character itself"));
  }

  /**
   * Past the limit the engine stops to take the characters for a key, and stumbles at the colon.
   */
  private boolean isLongKey(MarkedYamlEngineException refusal, String problem, Mark mark) {
    boolean stumbled =
        problem.startsWith("mapping values are not allowed")
            || problem.startsWith("could not find");
    String key = source.from(keyStart(refusal, mark));
    int colon = colon(key).orElse(0);
    return stumbled && key.codePointCount(0, colon) > Limits.KEY_LENGTH;
  }

  private Mark keyStart(MarkedYamlEngineException refusal, Mark mark) {
    String line = source.line(mark.getLine());
    int indent = line.length() - line.stripLeading().length();
    Mark start = new Mark("", 0, mark.getLine(), indent, new int[0], 0);
    return refusal.getContextMark().orElse(start);
  }

  private static Optional<Integer> colon(String line) {
    int inside = line.indexOf(": ");
    return inside >= 0
        ? Optional.of(inside)
        : line.endsWith(":") ? Optional.of(line.length() - 1) : Optional.empty();
  }
}
