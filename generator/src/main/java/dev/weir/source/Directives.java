package dev.weir.source;

import dev.weir.diagnostic.Location;
import dev.weir.source.Findings.Text;
import java.util.List;
import java.util.regex.Pattern;

/** The lines before the document that start with a percent sign. */
final class Directives {

  private static final Pattern VERSION_1_2 = Pattern.compile("%YAML[ \t]+1\\.2[ \t]*(?:#.*)?");

  private Directives() {}

  /**
   * The text with each directive made a comment of the same length, so that places stay as they
   * are; all but {@code %YAML 1.2} are found fault with.
   */
  static SourceText remove(SourceText source, Findings findings) {
    if (source.text().indexOf('%') < 0) {
      return source;
    }
    StringBuilder text = new StringBuilder(source.text());
    int offset = 0;
    List<String> lines = source.lines();
    for (int i = 0; i < lines.size() && isBeforeDocument(lines.get(i)); i++) {
      String line = lines.get(i);
      if (line.startsWith("%")) {
        text.setCharAt(offset, '#');
        report(Location.onLine(source.path(), i + 1, 1, 1 + width(line)), line, findings);
      }
      offset += line.length();
      offset += source.text().startsWith("\r\n", offset) ? 2 : 1;
    }
    return new SourceText(source.path(), text.toString(), lines);
  }

  private static boolean isBeforeDocument(String line) {
    return line.isBlank() || line.startsWith("#") || line.startsWith("%");
  }

  private static void report(Location location, String line, Findings findings) {
    if (VERSION_1_2.matcher(line).matches()) {
      return;
    }
    findings.add(
        SourceCodes.DIRECTIVE,
        location,
        new Text(
            "the directive \"" + line.strip() + "\"",
            "plain YAML 1.2 without directives",
            "remove the line"));
  }

  private static int width(String line) {
    return line.codePointCount(0, line.length());
  }
}
