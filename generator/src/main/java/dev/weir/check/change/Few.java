package dev.weir.check.change;

import java.util.List;

/** The first of many, for a message that people read. */
final class Few {

  private static final int MOST = 4;

  private Few() {}

  /** {@code a, b, c and d}, or {@code a, b, c, d and 7 more}. */
  static String of(List<String> all) {
    if (all.size() > MOST) {
      return String.join(", ", all.subList(0, MOST)) + " and " + (all.size() - MOST) + " more";
    }
    int last = all.size() - 1;
    return last < 1
        ? String.join("", all)
        : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
  }
}
