package dev.weir.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTextTest {

  @Test
  void ordinaryTextOfAnyLanguageStaysAsItIs() {
    String text = "job \"Zürich-東京\": é e\u0301 🚀 – 100 % [x] ## heading #[y] ${env.name}";

    assertThat(VisibleText.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "001B", "0000", "007F", "009B", "00A0", "00AD", "061C", "200B", "200D", "200E", "2028", "2029",
    "202A", "202E", "2066", "2069", "3000", "D800", "E000", "FEFF", "E0041"
  })
  void charactersThatHideOrCommandAreSpelledOut(String hex) {
    String character = Character.toString(Integer.parseInt(hex, 16));

    assertThat(VisibleText.of("a" + character + "b")).isEqualTo("a<U+" + hex + ">b");
  }

  @Test
  void lineBreaksAndTabsAreEscaped() {
    assertThat(VisibleText.of("a\r\n\tb")).isEqualTo("a\\r\\n\\tb");
  }

  @Test
  void commandsToRunnersAreBroken() {
    assertThat(VisibleText.of("x ##[add-mask]y ##vso[task.complete] ###[error]"))
        .isEqualTo("x ##<U+005B>add-mask]y ##vso<U+005B>task.complete] ###<U+005B>error]");
  }

  @Test
  void pilesOfCombiningMarksAreSpelledOut() {
    assertThat(VisibleText.of("a\u0300\u0301\u0302b\u0300"))
        .isEqualTo("a\u0300\u0301<U+0302>b\u0300");
  }

  @Test
  void textOfMoreThanAThousandCharactersIsCut() {
    assertThat(VisibleText.of("🚀".repeat(1000))).isEqualTo("🚀".repeat(1000));
    assertThat(VisibleText.of("🚀".repeat(1001))).isEqualTo("🚀".repeat(1000) + "…");
  }
}
