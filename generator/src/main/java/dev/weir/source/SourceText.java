package dev.weir.source;

import dev.weir.diagnostic.Location;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** The characters of one file, and the places in them. Lines end with LF, CR or both. */
record SourceText(String path, String text, List<String> lines) {

  private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");

  static SourceText of(String path, String text) {
    return new SourceText(path, text, List.of(LINE_END.split(text, -1)));
  }

  /** The line with this number, from 0; empty behind the end. */
  String line(int number) {
    return number < lines.size() ? lines.get(number) : "";
  }

  /** The rest of the marked line, from the mark on. */
  String from(Mark mark) {
    String line = line(mark.getLine());
    int length = line.codePointCount(0, line.length());
    return line.substring(line.offsetByCodePoints(0, Math.min(mark.getColumn(), length)));
  }

  /** The marked line up to the mark. */
  String before(Mark mark) {
    String line = line(mark.getLine());
    return line.substring(0, line.length() - from(mark).length());
  }

  Location between(Optional<Mark> start, Optional<Mark> end) {
    Mark first = start.orElseThrow();
    Mark last = end.orElseThrow();
    return new Location(
        path, first.getLine() + 1, first.getColumn() + 1, last.getLine() + 1, last.getColumn() + 1);
  }

  /** A place of {@code length} code points on the marked line. */
  Location at(Mark mark, int length) {
    int column = mark.getColumn() + 1;
    return Location.onLine(path, mark.getLine() + 1, column, column + length);
  }

  /** One code point at a character offset into {@code text}. */
  static Location ofOffset(String path, CharSequence text, int offset) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < offset; i++) {
      char c = text.charAt(i);
      boolean crOfPair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !crOfPair)) {
        line++;
        lineStart = i + 1;
      }
    }
    int column = 1 + Character.codePointCount(text, lineStart, offset);
    return Location.onLine(path, line, column, column + 1);
  }
}
