package dev.weir.diagnostic;

import java.util.Comparator;
import java.util.Objects;

/**
 * A range in an input file.
 *
 * @param file path relative to the repository root, with {@code /} between its parts
 * @param line first line, from 1; 0 when the finding concerns the file as a whole
 * @param column first column, from 1, counted in Unicode code points; 0 as for {@code line}
 * @param endLine line of the first character behind the range, from 1
 * @param endColumn column of the first character behind the range, from 1
 */
public record Location(String file, int line, int column, int endLine, int endColumn)
    implements Comparable<Location> {

  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::file)
          .thenComparingInt(Location::line)
          .thenComparingInt(Location::column)
          .thenComparingInt(Location::endLine)
          .thenComparingInt(Location::endColumn);

  public Location {
    Objects.requireNonNull(file);
  }

  /** The whole file, when no place inside it is to blame. */
  public static Location ofFile(String file) {
    return new Location(file, 0, 0, 0, 0);
  }

  /** A range on one line; {@code column} and {@code endColumn} count from 1. */
  public static Location onLine(String file, int line, int column, int endColumn) {
    return new Location(file, line, column, line, endColumn);
  }

  /** {@code file:line:col}, or the file alone when the finding concerns all of it. */
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }
}
