package dev.weir.manifest.strict;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operator releases that there is an overlay for. */
final class FlinkReleases {

  /** The release whose definitions are the base. */
  static final String BASE = "1.10";

  /** The operator's main branch carries the number of the release it will be. */
  static final String MAIN = "1.16";

  /** Base with EMR's own fields. */
  static final String EMR = "emr";

  static final List<String> KNOWN =
      List.of(
          "1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9", BASE, "1.11",
          "1.12", "1.13", "1.14", "1.15", MAIN);

  private static final Pattern SHAPE = Pattern.compile("(\\d{1,3}\\.\\d{1,3})([.-].*)?");

  private FlinkReleases() {}

  /** The known minor of {@code 1.12}, {@code 1.12.1} or {@code main}; empty when there is none. */
  static Optional<String> minor(String release) {
    if (release.equals("main")) {
      return Optional.of(MAIN);
    }
    Matcher matcher = SHAPE.matcher(release);
    return matcher.matches()
        ? KNOWN.stream().filter(matcher.group(1)::equals).findFirst()
        : Optional.empty();
  }
}
