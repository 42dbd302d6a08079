package dev.weir.source;

import dev.weir.diagnostic.Location;
import dev.weir.source.Findings.Text;

/** Holds the keys of mappings to what every reader agrees on: text, each once, of sane length. */
final class Keys {

  private static final int SHOWN = 40;

  private final Findings findings;

  Keys(Findings findings) {
    this.findings = findings;
  }

  void merge(Location place) {
    findings.add(
        SourceCodes.MERGE_KEY,
        place,
        new Text(
            "the merge key \"<<\"",
            "every key in the file itself",
            "write the merged keys here in full"));
  }

  /** Gives the key to the mapping, or says why it cannot be one. */
  void take(OpenNode mapping, Node key, boolean plain) {
    String text = key.match(m -> null, s -> null, s -> s.value() instanceof String v ? v : null);
    if (text == null) {
      findings.add(SourceCodes.KEY_NOT_TEXT, key.location(), notText(key, plain));
    } else if (text.codePointCount(0, text.length()) > Limits.KEY_LENGTH) {
      findings.add(SourceCodes.KEY_TOO_LONG, key.location(), tooLong(text));
    } else {
      mapping.key(key.location(), text).ifPresent(earlier -> duplicate(key, text, earlier));
      return;
    }
    mapping.key(key.location(), null);
  }

  private void duplicate(Node key, String text, Location earlier) {
    findings.add(
        SourceCodes.DUPLICATE_KEY,
        key.location(),
        new Text(
            "the key \"" + text + "\" a second time; the first is at " + earlier,
            "each key once in a mapping",
            "remove one of the two"));
  }

  private static Text notText(Node key, boolean plain) {
    String written = key.match(m -> "", s -> "", Node.Scalar::text);
    String found = written.isEmpty() ? key.described() : written;
    return new Text(
        found + " as a key",
        "text as a key",
        plain && !written.isEmpty() ? "write \"" + written + "\" in quotes" : "write a text key");
  }

  static Text tooLong(String text) {
    String start = text.substring(0, text.offsetByCodePoints(0, SHOWN));
    return new Text(
        "a key of more than " + Limits.KEY_LENGTH + " characters, \"" + start + "…\"",
        "at most " + Limits.KEY_LENGTH,
        "use a shorter key");
  }
}
