package dev.weir.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Did-you-mean: the known word nearest to a misspelt one. */
public final class Suggestion {

  private Suggestion() {}

  /**
   * The word of {@code known} that {@code typed} most likely means: equal but for case, dashes and
   * underscores, or within a third of its length in edits (swapped neighbours count as one); empty
   * when nothing is near. Ties go to the alphabetically first word.
   */
  public static Optional<String> nearest(String typed, Collection<String> known) {
    return within(Math.max(1, plain(typed).length() / 3), typed, known);
  }

  /** As {@link #nearest}, within so many edits. */
  public static Optional<String> within(int most, String typed, Collection<String> known) {
    String plain = plain(typed);
    record Candidate(String word, int distance) {}
    return known.stream()
        .filter(word -> Math.abs(plain(word).length() - plain.length()) <= most)
        .map(word -> new Candidate(word, distance(plain, plain(word))))
        .filter(c -> c.distance <= most)
        .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
        .map(Candidate::word);
  }

  /**
   * An action for a misspelt word: {@code did you mean "x"?}, else {@code use one of a, b, c} with
   * at most twelve words, sorted.
   */
  public static String action(String typed, Collection<String> known) {
    return nearest(typed, known)
        .map(word -> "did you mean \"" + word + "\"?")
        .orElseGet(() -> oneOf(known));
  }

  private static String oneOf(Collection<String> known) {
    List<String> sorted = known.stream().sorted().distinct().toList();
    if (sorted.isEmpty()) {
      return "remove it";
    }
    String shown = String.join(", ", sorted.subList(0, Math.min(12, sorted.size())));
    return "use one of " + shown + (sorted.size() > 12 ? ", …" : "");
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  /** Optimal string alignment distance over three rolling rows. */
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
