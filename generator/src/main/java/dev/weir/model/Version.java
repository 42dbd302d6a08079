package dev.weir.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A release number of two or three parts: Flink 1.20.1, operator 1.15, EMR 7.12.0. */
public record Version(int major, int minor, int patch) implements Comparable<Version> {

  private static final Pattern SHAPE = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,4}))?");
  private static final Comparator<Version> ORDER =
      Comparator.comparingInt(Version::major)
          .thenComparingInt(Version::minor)
          .thenComparingInt(Version::patch);

  /** A release of two parts; its patch is 0. */
  public static Version of(int major, int minor) {
    return new Version(major, minor, 0);
  }

  public static Optional<Version> tryParse(String text) {
    Matcher matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String patch = matcher.group(3);
    return Optional.of(
        new Version(
            Integer.parseInt(matcher.group(1)),
            Integer.parseInt(matcher.group(2)),
            patch == null ? 0 : Integer.parseInt(patch)));
  }

  /** The release of a text that a schema has already checked. */
  @JsonCreator
  public static Version parse(String text) {
    return tryParse(text).orElseThrow(() -> new IllegalArgumentException("no version: " + text));
  }

  /** Whether this is {@code major.minor} or newer, whatever the patch. */
  public boolean atLeast(int otherMajor, int otherMinor) {
    return major > otherMajor || (major == otherMajor && minor >= otherMinor);
  }

  /** {@code v1_20}: Flink's minor as the operator's {@code flinkVersion} names it. */
  public String asFlinkVersion() {
    return "v" + major + "_" + minor;
  }

  /** {@code 1.20}. */
  public String asMinor() {
    return major + "." + minor;
  }

  @Override
  public int compareTo(Version other) {
    return ORDER.compare(this, other);
  }

  @JsonValue
  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
