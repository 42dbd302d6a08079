package dev.weir.check.flink;

import dev.weir.model.FlinkDuration;
import dev.weir.model.MemorySize;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What an option takes, as Flink's own parsers read it (facts: Flink operator, text parsing of
 * memory values; duration and map syntax).
 *
 * @param words what should be there, for messages
 * @param example a value that would do
 */
record OptionShape(Kind kind, Predicate<String> accepts, String words, String example) {

  /** Which finding a wrong value gets. */
  enum Kind {
    DURATION,
    MEMORY,
    OTHER
  }

  private static final Pattern MEMORY_TEXT =
      Pattern.compile(
          "\\d{1,15}\\s*(b|bytes|k|kb|kibibytes|m|mb|mebibytes|g|gb|gibibytes|t|tb|tebibytes)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SUB_MILLI =
      Pattern.compile("\\d{1,15}\\s*(us|micros?|microseconds?|ns|nanos?|nanoseconds?)");
  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?([eE]-?\\d{1,2})?");
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,10}");
  private static final Pattern PORT = Pattern.compile("\\d{1,5}");

  /** The shape that a word of the list of options stands for. */
  static OptionShape of(String word) {
    return switch (word) {
      case "duration" -> duration();
      case "milliseconds" ->
          shape(
              text -> WHOLE.matcher(text).matches() || isDuration(text),
              "a time with its unit, or milliseconds",
              "30 s");
      case "memory" ->
          new OptionShape(
              Kind.MEMORY,
              text -> MEMORY_TEXT.matcher(text).matches(),
              "a whole number with a unit of Flink's own parser: k, m, g, t",
              "512m");
      case "fraction" -> shape(OptionShape::isFraction, "a number from 0 to 1", "0.4");
      case "number" -> shape(text -> NUMBER.matcher(text).matches(), "a number", "0.7");
      case "factor" -> shape(OptionShape::isFactor, "a number of at least 1", "1.5");
      case "whole" -> shape(text -> WHOLE.matcher(text).matches(), "a whole number", "10");
      case "port" -> shape(OptionShape::isPort, "one fixed port, no range", "6123");
      case "boolean" -> oneOf(List.of("true", "false"));
      case "schedule" -> shape(text -> true, "a time or a Quartz cron", "6h");
      default -> word.startsWith("oneof:") ? oneOf(values(word)) : shape(t -> true, "text", "");
    };
  }

  private static OptionShape duration() {
    return new OptionShape(
        Kind.DURATION,
        text -> isDuration(text) || text.equals("0"),
        "one whole number with a unit: ms, s, min, h, d",
        "10 min");
  }

  private static boolean isDuration(String text) {
    return FlinkDuration.tryParse(text).isPresent() || SUB_MILLI.matcher(text).matches();
  }

  private static boolean isFraction(String text) {
    return NUMBER.matcher(text).matches()
        && Double.parseDouble(text) >= 0
        && Double.parseDouble(text) <= 1;
  }

  private static boolean isFactor(String text) {
    return NUMBER.matcher(text).matches() && Double.parseDouble(text) >= 1;
  }

  private static boolean isPort(String text) {
    return PORT.matcher(text).matches() && Integer.parseInt(text) <= 65_535;
  }

  private static List<String> values(String word) {
    return List.of(word.substring("oneof:".length()).split(",", -1));
  }

  private static OptionShape oneOf(List<String> values) {
    return shape(
        text -> values.contains(text.toLowerCase(Locale.ROOT)),
        "one of " + String.join(", ", values),
        values.get(0));
  }

  private static OptionShape shape(Predicate<String> accepts, String words, String example) {
    return new OptionShape(Kind.OTHER, accepts, words, example);
  }

  /** Bytes of a size in Flink's own units; -1 when it is none. */
  static long bytes(String text) {
    if (!MEMORY_TEXT.matcher(text).matches()) {
      return -1;
    }
    String digits = text.replaceAll("\\D", "");
    String unit = text.replaceAll("[\\d\\s]", "").toLowerCase(Locale.ROOT);
    if (unit.isEmpty() || unit.startsWith("b")) {
      return Long.parseLong(digits);
    }
    boolean zero = Long.parseLong(digits) == 0;
    return zero
        ? 0
        : MemorySize.tryParse(Long.parseLong(digits) + unit.substring(0, 1))
            .map(MemorySize::bytes)
            .orElse(-1L);
  }
}
