package dev.weir.check.argocd;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cron of five fields as Argo CD reads it: no seconds, no descriptors, no day 7. */
final class CronText {

  private static final List<Field> FIELDS =
      List.of(
          new Field("minute", 0, 59, List.of()),
          new Field("hour", 0, 23, List.of()),
          new Field("day of month", 1, 31, List.of()),
          new Field(
              "month",
              1,
              12,
              List.of(
                  "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                  "dec")),
          new Field("day of week", 0, 6, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat")));

  private static final Pattern PART =
      Pattern.compile("(?:[*?]|(\\w{1,3})(?:-(\\w{1,3}))?)(?:/([1-9]\\d{0,2}))?");

  private CronText() {}

  /** What is wrong with it; empty when nothing is. */
  static Optional<String> mistake(String text) {
    String[] fields = text.split(" ", -1);
    if (fields.length != FIELDS.size()) {
      return Optional.of(fields.length + " fields");
    }
    for (int i = 0; i < fields.length; i++) {
      Field field = FIELDS.get(i);
      for (String part : fields[i].split(",", -1)) {
        if (!field.takes(part)) {
          return Optional.of("\"" + part + "\" is no " + field.name);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * One field.
   *
   * @param words that stand for its numbers, the lowest first
   */
  private record Field(String name, int lowest, int highest, List<String> words) {

    boolean takes(String part) {
      Matcher matcher = PART.matcher(part);
      if (!matcher.matches()) {
        return false;
      }
      int from = matcher.group(1) == null ? lowest : number(matcher.group(1));
      int to = matcher.group(2) == null ? from : number(matcher.group(2));
      return lowest <= from && from <= to && to <= highest;
    }

    /** Below everything allowed when it is none. */
    private int number(String text) {
      int word = words.indexOf(text.toLowerCase(Locale.ROOT));
      if (word >= 0) {
        return lowest + word;
      }
      return text.matches("\\d+") ? Integer.parseInt(text) : -1;
    }
  }
}
