package dev.weir.check.flink;

import dev.weir.model.FlinkDuration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that say when: Flink times, Quartz crons and daily ranges. */
final class Schedules {

  private static final Pattern CRON_FIELD = Pattern.compile("[0-9A-Za-z*?/,#-]{1,100}");
  private static final Pattern RANGE =
      Pattern.compile("(\\d{1,2}):(\\d{2})(?::\\d{2})?\\s*-\\s*(\\d{1,2}):(\\d{2})(?::\\d{2})?");

  private Schedules() {}

  /** Whether the operator takes snapshots by it: a time, or a cron of six or seven fields. */
  static boolean isInterval(String text) {
    return FlinkDuration.tryParse(text).isPresent() || isCron(text);
  }

  /** One daily range, one cron, or one of each (facts: Flink operator, autoscaler rules). */
  static boolean isExcludedPeriod(String text) {
    String[] parts = text.split("&&", -1);
    long ranges = 0;
    long crons = 0;
    for (String part : parts) {
      ranges += isRange(part.strip()) ? 1 : 0;
      crons += isCron(part.strip()) ? 1 : 0;
    }
    return ranges + crons == parts.length && ranges <= 1 && crons <= 1;
  }

  /** Quartz demands that either day of month or day of week is a question mark. */
  static boolean isCron(String text) {
    String[] fields = text.strip().split("\\s+", -1);
    if (fields.length < 6 || fields.length > 7) {
      return false;
    }
    for (String field : fields) {
      if (!CRON_FIELD.matcher(field).matches()) {
        return false;
      }
    }
    return fields[3].equals("?") != fields[5].equals("?");
  }

  private static boolean isRange(String text) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      return false;
    }
    int start = minutes(range.group(1), range.group(2));
    int end = minutes(range.group(3), range.group(4));
    return start >= 0 && end >= 0 && start < end;
  }

  private static int minutes(String hour, String minute) {
    int hours = Integer.parseInt(hour);
    int minutes = Integer.parseInt(minute);
    return hours < 24 && minutes < 60 ? hours * 60 + minutes : -1;
  }
}
