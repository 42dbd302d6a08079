package dev.weir.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Code;
import dev.weir.report.CodePages;
import dev.weir.report.Pages;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CodeRegistryTest {

  @Test
  void noTwoCodesShareAValue() {
    assertThat(CodeRegistry.all()).extracting(Code::value).doesNotHaveDuplicates();
  }

  @Test
  void everyCodeHasAPageAndEveryPageACode() throws IOException {
    assertThat(CodePages.problems(Path.of("../docs/diagnostics"), CodeRegistry.all())).isEmpty();
  }

  @Test
  void everyPageIsInTheJar() {
    assertThat(CodeRegistry.all()).allMatch(code -> Pages.text(code).isPresent());
  }

  @Test
  void findsByValueAlone() {
    assertThat(CodeRegistry.find("SRC-001")).map(Code::value).contains("SRC-001");
    assertThat(CodeRegistry.find("SRC-999")).isEmpty();
  }
}
