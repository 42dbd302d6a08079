package dev.weir.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Code;
import org.junit.jupiter.api.Test;

class PagesTest {

  @Test
  void pageIsReadFromTheJarAsUtf8() {
    assertThat(Pages.text(Code.error("ZZZ-999", "a page for tests")))
        .hasValueSatisfying(
            page -> assertThat(page).startsWith("# ZZZ-999: a page for tests\n").contains("Läuft"));
  }

  @Test
  void codeWithoutAPageHasNone() {
    assertThat(Pages.text(Code.error("ZZZ-998", "no page"))).isEmpty();
  }

  @Test
  void pageLiesInTheDocsOfTheRepository() {
    assertThat(Pages.path(Code.error("ZZZ-998", "no page")))
        .isEqualTo("docs/diagnostics/ZZZ-998.md");
  }
}
