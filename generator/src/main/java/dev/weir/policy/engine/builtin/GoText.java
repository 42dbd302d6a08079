package dev.weir.policy.engine.builtin;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A text in Go's formats. */
record GoText(String text) implements GoValue {

  @Override
  public String type() {
    return "string";
  }

  @Override
  public String format(int verb, GoFlags flags) {
    return switch (verb) {
      case 's' -> flags.padded(cut(flags), false);
      case 'v' -> flags.padded(flags.has('#') ? RegoText.quoted(text) : cut(flags), false);
      case 'q' -> flags.padded(RegoText.quoted(cut(flags)), false);
      case 'x' -> flags.padded(hex(HexFormat.of()), false);
      case 'X' -> flags.padded(hex(HexFormat.of().withUpperCase()), false);
      case 'T' -> typed(flags);
      default -> misfit(verb, flags);
    };
  }

  private String cut(GoFlags flags) {
    boolean longer =
        flags.precision() >= 0 && text.codePointCount(0, text.length()) > flags.precision();
    return longer ? text.substring(0, text.offsetByCodePoints(0, flags.precision())) : text;
  }

  private String hex(HexFormat digits) {
    return digits.formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
