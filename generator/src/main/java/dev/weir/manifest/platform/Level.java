package dev.weir.manifest.platform;

import java.util.Locale;

/** What Pod Security lets pods of a namespace do. */
enum Level {
  BASELINE,
  /** For agents that look at their node. */
  PRIVILEGED;

  /** As the label has it. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
