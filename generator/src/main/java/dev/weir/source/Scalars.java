package dev.weir.source;

import dev.weir.diagnostic.Code;
import dev.weir.diagnostic.Location;
import dev.weir.source.CoreSchema.Meaning;
import dev.weir.source.Findings.Text;
import dev.weir.source.Node.Scalar;
import java.util.Locale;
import java.util.Set;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Single values: quoted ones are text, unquoted ones what YAML 1.2 says. */
final class Scalars {

  private static final int SHOWN = 40;
  private static final Set<String> YES = Set.of("y", "yes", "on");

  private final Findings findings;

  Scalars(Findings findings) {
    this.findings = findings;
  }

  /** A key; what is odd about it beyond not being text is not said. */
  Scalar key(ScalarEvent event, Location place) {
    return read(event, place, event.isPlain() ? CoreSchema.of(event.getValue()) : quoted(event));
  }

  Scalar value(ScalarEvent event, Location place) {
    Meaning meaning = event.isPlain() ? CoreSchema.of(event.getValue()) : quoted(event);
    remark(meaning, event.getValue(), place);
    return read(event, place, meaning);
  }

  private Scalar read(ScalarEvent event, Location place, Meaning meaning) {
    if (event.isDQuoted() && hasHalfCharacter(event.getValue())) {
      findings.add(
          SourceCodes.CHARACTER,
          place,
          new Text(
              "an escape for one half of a character",
              "escapes for whole characters",
              "write the character itself"));
    }
    return new Scalar(place, meaning.value(), event.getValue());
  }

  private static Meaning quoted(ScalarEvent event) {
    return new Meaning(event.getValue(), CoreSchema.Remark.NONE);
  }

  private void remark(Meaning meaning, String text, Location place) {
    switch (meaning.remark()) {
      case NONE -> {}
      case YES_NO -> report(SourceCodes.YES_NO, place, yesNo(text));
      case LEADING_ZERO ->
          report(
              SourceCodes.LEADING_ZERO,
              place,
              new Text(
                  "the number " + text + ", which some readers take as octal",
                  "a number without leading zeros, or text in quotes",
                  "write " + meaning.value() + ", or \"" + text + "\" if text is meant"));
      case NOT_FINITE ->
          report(
              SourceCodes.NOT_FINITE,
              place,
              new Text(
                  text + ", which is no finite number",
                  "a number, or text in quotes",
                  "write a number, or \"" + text + "\" if text is meant"));
      case TOO_LARGE ->
          report(
              SourceCodes.NUMBER_TOO_LARGE,
              place,
              new Text(
                  "the number " + shortened(text),
                  "at most "
                      + Limits.NUMBER_LENGTH
                      + " digits and an exponent up to "
                      + Limits.EXPONENT,
                  "put it in quotes if text is meant"));
    }
  }

  private static Text yesNo(String text) {
    return new Text(
        "unquoted " + text + ", which some readers take for a boolean",
        "true or false, or text in quotes",
        "write " + (isYes(text) ? "true" : "false") + ", or \"" + text + "\" if text is meant");
  }

  private static boolean isYes(String text) {
    return YES.contains(text.toLowerCase(Locale.ROOT));
  }

  private void report(Code code, Location place, Text text) {
    findings.add(code, place, text);
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  /** Escapes can say half of a surrogate pair, which no file can hold. */
  private static boolean hasHalfCharacter(String text) {
    return text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }
}
