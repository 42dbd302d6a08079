package dev.weir.source;

import dev.weir.diagnostic.Location;
import dev.weir.source.Findings.Text;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** The lines whose indentation holds a tab. */
final class Tabs {

  private final SourceText source;

  /** From line to the number of blanks before its first other character, both from 0. */
  private final Map<Integer, Integer> indents = new TreeMap<>();

  Tabs(SourceText source) {
    this.source = source;
    if (source.text().indexOf('\t') < 0) {
      return;
    }
    for (int i = 0; i < source.lines().size(); i++) {
      String line = source.lines().get(i);
      int indent = indent(line);
      if (indent < line.length() && line.substring(0, indent).indexOf('\t') >= 0) {
        indents.put(i, indent);
      }
    }
  }

  /** Whether a tab stands before the marked place and nothing but blanks beside it. */
  boolean indent(Mark mark) {
    Integer indent = indents.get(mark.getLine());
    return indent != null && mark.getColumn() <= indent;
  }

  /** Says so, once for the whole file: whoever mends one of these lines mends them all. */
  void report(Mark mark, Findings findings) {
    if (findings.has(SourceCodes.TAB)) {
      return;
    }
    int more = indents.size() - (indents.containsKey(mark.getLine()) ? 1 : 0);
    String others =
        more == 0 ? "" : ", as in " + more + (more == 1 ? " other line" : " other lines");
    findings.add(
        SourceCodes.TAB,
        place(mark),
        new Text(
            "a tab in the indentation" + others,
            "spaces",
            "replace each tab with two spaces; most editors have a command for it"));
  }

  private Location place(Mark mark) {
    String line = source.line(mark.getLine());
    int tab = line.indexOf('\t');
    int from = indents.containsKey(mark.getLine()) ? tab : source.before(mark).lastIndexOf('\t');
    int column = 1 + line.codePointCount(0, Math.max(from, 0));
    return Location.onLine(source.path(), mark.getLine() + 1, column, column + 1);
  }

  private static int indent(String line) {
    int i = 0;
    while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }
}
