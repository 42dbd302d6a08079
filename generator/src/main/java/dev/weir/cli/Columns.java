package dev.weir.cli;

import dev.weir.report.VisibleText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table for people, its columns as wide as what is in them, up to a bound. */
final class Columns {

  /** A cell longer than this, in characters, moves what follows instead of widening the column. */
  private static final int WIDEST = 56;

  private final List<List<String>> rows = new ArrayList<>();

  Columns(String... head) {
    row(head);
  }

  /** Adds a row; one with a single cell stands alone and widens nothing. */
  void row(String... cells) {
    rows.add(Arrays.stream(cells).map(VisibleText::of).toList());
  }

  /** The table, each row ending in a line feed. */
  String text() {
    StringBuilder text = new StringBuilder();
    List<Integer> widths = widths();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String cell = row.get(i);
        line.append(cell).append(" ".repeat(Math.max(0, widths.get(i) - cell.length()) + 2));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private List<Integer> widths() {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < rows.get(0).size(); i++) {
      int column = i;
      widths.add(
          rows.stream()
              .filter(row -> row.size() > 1)
              .mapToInt(row -> row.get(column).length())
              .filter(width -> width <= WIDEST)
              .max()
              .orElse(0));
    }
    return widths;
  }
}
