package dev.weir.report;

import java.util.ArrayList;
import java.util.List;

/**
 * One source line as a terminal shows it, with carets below a range of it.
 *
 * @param text the line, or the part around the range when the line is long
 * @param carets spaces and carets, aligned with {@code text}
 */
record FrameLine(String text, String carets) {

  /** Widest text, in columns of the terminal. */
  private static final int WIDEST = 120;

  /** What a cut line shows before the range, in columns. */
  private static final int BEFORE = 40;

  private static final int TAB = 4;

  private record Cell(String text, int width) {}

  /**
   * @param column first code point of the range, from 1; places behind the end mean the end
   * @param endColumn code point behind the range, from 1; at least one caret is drawn
   */
  static FrameLine of(String line, int column, int endColumn) {
    List<Cell> cells = cells(line.stripTrailing());
    int from = Math.max(0, Math.min(column - 1, cells.size()));
    int to = Math.max(from, Math.min(endColumn - 1, cells.size()));
    int first = first(cells, from);
    int last = last(cells, first);
    String head = first > 0 ? "…" : "";
    String text = head + text(cells.subList(first, last)) + (last < cells.size() ? "…" : "");
    int indent = head.length() + width(cells.subList(first, from));
    int carets = width(cells.subList(from, Math.max(from, Math.min(to, last))));
    return new FrameLine(text, " ".repeat(indent) + "^".repeat(Math.max(1, carets)));
  }

  private static List<Cell> cells(String line) {
    List<Cell> cells = new ArrayList<>();
    int at = 0;
    int[] points = line.codePoints().toArray();
    List<String> visible = VisibleText.cells(line);
    for (int i = 0; i < points.length; i++) {
      Cell cell = cell(points[i], visible.get(i), at);
      cells.add(cell);
      at += cell.width;
    }
    return cells;
  }

  private static Cell cell(int point, String visible, int at) {
    if (point == '\t') {
      int width = TAB - at % TAB;
      return new Cell(" ".repeat(width), width);
    }
    boolean spelled = !visible.equals(Character.toString(point));
    return new Cell(visible, spelled ? visible.length() : CharacterWidth.of(point));
  }

  /** The first cell to show: the line's own, unless the range starts too far right. */
  private static int first(List<Cell> cells, int from) {
    if (width(cells) <= WIDEST || width(cells.subList(0, from)) <= WIDEST - BEFORE) {
      return 0;
    }
    int first = from;
    int shown = 0;
    while (first > 0 && shown + cells.get(first - 1).width <= BEFORE) {
      first--;
      shown += cells.get(first).width;
    }
    return first;
  }

  private static int last(List<Cell> cells, int first) {
    int room = first > 0 ? WIDEST - 1 : WIDEST;
    if (width(cells.subList(first, cells.size())) <= room) {
      return cells.size();
    }
    int last = first;
    int shown = 1;
    while (last < cells.size() && shown + cells.get(last).width <= room) {
      shown += cells.get(last).width;
      last++;
    }
    return last;
  }

  private static int width(List<Cell> cells) {
    return cells.stream().mapToInt(Cell::width).sum();
  }

  private static String text(List<Cell> cells) {
    StringBuilder text = new StringBuilder();
    cells.forEach(cell -> text.append(cell.text));
    return text.toString();
  }
}
