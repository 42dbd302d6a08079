package dev.weir.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameLineTest {

  @Test
  void caretsStandBelowTheRange() {
    assertThat(FrameLine.of("a: bcd", 4, 7)).isEqualTo(new FrameLine("a: bcd", "   ^^^"));
  }

  @Test
  void tabsFillUpToTheNextStop() {
    assertThat(FrameLine.of("a\tb", 3, 4)).isEqualTo(new FrameLine("a   b", "    ^"));
  }

  @Test
  void wideCharactersTakeTwoColumns() {
    assertThat(FrameLine.of("日本: x", 1, 3)).isEqualTo(new FrameLine("日本: x", "^^^^"));
    assertThat(FrameLine.of("日本: x", 5, 6)).isEqualTo(new FrameLine("日本: x", "      ^"));
    assertThat(FrameLine.of("🚀: x", 4, 5)).isEqualTo(new FrameLine("🚀: x", "    ^"));
    assertThat(FrameLine.of("한: x", 4, 5)).isEqualTo(new FrameLine("한: x", "    ^"));
  }

  @Test
  void halfwidthAndAccentedCharactersTakeOneColumn() {
    assertThat(FrameLine.of("ｱé: x", 5, 6)).isEqualTo(new FrameLine("ｱé: x", "    ^"));
  }

  @Test
  void combiningMarksTakeNoColumn() {
    assertThat(FrameLine.of("e\u0301: x", 5, 6)).isEqualTo(new FrameLine("e\u0301: x", "   ^"));
  }

  @Test
  void spelledOutCharactersTakeAsManyColumnsAsTheirSpelling() {
    assertThat(FrameLine.of("\u00a0x", 2, 3)).isEqualTo(new FrameLine("<U+00A0>x", "        ^"));
  }

  @Test
  void rangeBehindTheEndGetsOneCaretBehindTheEnd() {
    assertThat(FrameLine.of("ab  ", 9, 12)).isEqualTo(new FrameLine("ab", "  ^"));
  }

  @Test
  void emptyRangeGetsOneCaret() {
    assertThat(FrameLine.of("abc", 2, 2)).isEqualTo(new FrameLine("abc", " ^"));
    assertThat(FrameLine.of("", 0, 0)).isEqualTo(new FrameLine("", "^"));
  }

  @Test
  void lineOf120ColumnsIsWhole() {
    String line = "x".repeat(120);

    assertThat(FrameLine.of(line, 120, 121)).isEqualTo(new FrameLine(line, " ".repeat(119) + "^"));
  }

  @Test
  void longLineIsCutBehindAnEarlyRange() {
    assertThat(FrameLine.of("x".repeat(121), 3, 500))
        .isEqualTo(new FrameLine("x".repeat(119) + "…", "  " + "^".repeat(117)));
  }

  @Test
  void longLineIsCutOnBothSidesOfALateRange() {
    String line = "a".repeat(500) + "bcd" + "e".repeat(500);

    assertThat(FrameLine.of(line, 501, 504))
        .isEqualTo(
            new FrameLine(
                "…" + "a".repeat(40) + "bcd" + "e".repeat(75) + "…", " ".repeat(41) + "^^^"));
  }

  @Test
  void longLineIsCutBeforeARangeAtItsEnd() {
    assertThat(FrameLine.of("a".repeat(500) + "bcd", 501, 504))
        .isEqualTo(new FrameLine("…" + "a".repeat(40) + "bcd", " ".repeat(41) + "^^^"));
  }

  @Test
  void cutLineOfWideCharactersStaysWithin120Columns() {
    FrameLine frame = FrameLine.of("字".repeat(500), 250, 400);

    assertThat(frame.text()).isEqualTo("…" + "字".repeat(59) + "…");
    assertThat(frame.carets()).isEqualTo(" ".repeat(41) + "^".repeat(78));
  }
}
