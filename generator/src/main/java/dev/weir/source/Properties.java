package dev.weir.source;

import dev.weir.diagnostic.Code;
import dev.weir.diagnostic.Location;
import dev.weir.source.Findings.Text;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** What stands before a value and changes its meaning elsewhere: anchors and tags. */
final class Properties {

  private final SourceText source;
  private final Findings findings;

  Properties(SourceText source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  void check(NodeEvent event, Optional<String> tag) {
    if (event.getAnchor().isPresent() && !findings.isFull(SourceCodes.ALIAS)) {
      Mark mark = event.getStartMark().orElseThrow();
      report(SourceCodes.ALIAS, mark, "&");
    }
    if (tag.isPresent() && !findings.isFull(SourceCodes.TAG)) {
      tag(event.getStartMark().orElseThrow());
    }
  }

  /** Also for a tag that the engine refuses because nothing declares it. */
  void tag(Mark mark) {
    report(SourceCodes.TAG, mark, "!");
  }

  private void report(Code code, Mark mark, String sign) {
    String rest = source.from(mark);
    int start = start(rest, sign);
    String written = word(rest, start);
    int column = mark.getColumn() + 1 + rest.codePointCount(0, start);
    int width = written.codePointCount(0, written.length());
    findings.add(
        code,
        Location.onLine(source.path(), mark.getLine() + 1, column, column + width),
        text(sign, written));
  }

  private static Text text(String sign, String written) {
    return sign.equals("&")
        ? new Text(
            "the anchor \"" + written + "\"",
            "values without anchors",
            "remove it, and write the value in full where it is used")
        : new Text(
            "the tag \"" + written + "\"",
            "values without tags",
            "remove it; put the value in quotes if text is meant");
  }

  /**
   * Where the word that starts with {@code sign} begins; an anchor and a tag may stand together.
   */
  private static int start(String rest, String sign) {
    if (rest.startsWith(sign)) {
      return 0;
    }
    int second = word(rest, 0).length();
    while (second < rest.length() && rest.charAt(second) == ' ') {
      second++;
    }
    return rest.startsWith(sign, second) ? second : 0;
  }

  private static String word(String rest, int start) {
    int end = start;
    while (end < rest.length() && " \t,[]{}".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    return rest.substring(start, end);
  }
}
