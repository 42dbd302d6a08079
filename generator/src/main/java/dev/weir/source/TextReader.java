package dev.weir.source;

import dev.weir.diagnostic.Code;
import dev.weir.diagnostic.Location;
import dev.weir.source.Findings.Text;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Bytes to text: UTF-8 alone, without characters that a person cannot see. */
final class TextReader {

  private static final char REPLACEMENT = '\uFFFD';
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final String path;
  private final Findings findings;

  TextReader(String path, Findings findings) {
    this.path = path;
    this.findings = findings;
  }

  /**
   * The text, with a replacement character for each bad byte or character so that reading can go on
   * and find more; empty when there are so many of them that the file is no text.
   */
  Optional<String> read(byte[] bytes) {
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      findings.add(
          SourceCodes.NOT_UTF8,
          Location.ofFile(path),
          new Text("the byte order mark of UTF-16", "UTF-8", "save the file as UTF-8"));
      return Optional.empty();
    }
    return decode(ByteBuffer.wrap(bytes, skipped(bytes), bytes.length - skipped(bytes)))
        .flatMap(this::visible);
  }

  private int skipped(byte[] bytes) {
    if (!startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return 0;
    }
    findings.add(
        SourceCodes.BYTE_ORDER_MARK,
        Location.onLine(path, 1, 1, 1),
        new Text(
            "a byte order mark at the start of the file",
            "UTF-8 without a byte order mark",
            "save the file as UTF-8 without BOM"));
    return 3;
  }

  private Optional<String> decode(ByteBuffer in) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
    for (CoderResult result = decoder.decode(in, out, true);
        !result.isUnderflow();
        result = decoder.decode(in, out, true)) {
      byte[] bad = new byte[result.length()];
      in.get(bad);
      CharSequence soFar = out.duplicate().flip();
      report(
          SourceCodes.NOT_UTF8,
          SourceText.ofOffset(path, soFar, soFar.length()),
          new Text(
              "the byte" + (bad.length > 1 ? "s " : " ") + hex(bad) + ", which is no UTF-8",
              "UTF-8",
              "save the file as UTF-8, or write the character anew"));
      out.put(REPLACEMENT);
      if (tooMany(SourceCodes.NOT_UTF8)) {
        return Optional.empty();
      }
    }
    return Optional.of(out.flip().toString());
  }

  private Optional<String> visible(String text) {
    if (text.chars().noneMatch(c -> isHidden((char) c))) {
      return Optional.of(text);
    }
    StringBuilder clean = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (!isHidden(text.charAt(i))) {
        continue;
      }
      report(
          SourceCodes.CHARACTER,
          SourceText.ofOffset(path, text, i),
          new Text(
              "the invisible character " + name(text.charAt(i)),
              "text that shows as it is read",
              "delete it, or write it as \"\\u"
                  + name(text.charAt(i)).substring(2)
                  + "\" in double quotes"));
      clean.setCharAt(i, REPLACEMENT);
      if (tooMany(SourceCodes.CHARACTER)) {
        return Optional.empty();
      }
    }
    return Optional.of(clean.toString());
  }

  /** What YAML calls unprintable, and what reorders or hides the text around it. */
  private static boolean isHidden(char c) {
    boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
    boolean laterControl = c >= 0x7F && c < 0xA0 && c != 0x85;
    boolean reordering = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return control || laterControl || reordering || c == BYTE_ORDER_MARK || c >= 0xFFFE;
  }

  private void report(Code code, Location location, Text text) {
    findings.add(code, location, text);
  }

  private boolean tooMany(Code code) {
    return findings.count(code) >= Limits.BAD_CHARACTERS;
  }

  private static String name(char c) {
    return String.format(Locale.ROOT, "U+%04X", (int) c);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.ofDelimiter(" ").withPrefix("0x").withUpperCase().formatHex(bytes);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
