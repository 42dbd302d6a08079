package dev.weir.report;

import dev.weir.diagnostic.Severity;

/** Whether text for people carries colours; the caller knows what stdout is. */
public enum Style {
  PLAIN,
  COLOUR;

  private static final String BLUE = "1;34";

  String severity(Severity severity, String text) {
    return paint(
        switch (severity) {
          case ERROR -> "1;31";
          case WARNING -> "1;33";
          case NOTE -> "1;36";
        },
        text);
  }

  String frame(String text) {
    return paint(BLUE, text);
  }

  private String paint(String codes, String text) {
    return this == PLAIN ? text : "\u001b[" + codes + "m" + text + "\u001b[0m";
  }
}
