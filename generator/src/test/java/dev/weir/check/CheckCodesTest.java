package dev.weir.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckCodesTest {

  static List<Code> all() {
    return CheckCodes.all();
  }

  @Test
  void everyCodeIsThereOnce() {
    assertThat(CheckCodes.all()).doesNotHaveDuplicates().hasSizeGreaterThan(80);
    assertThat(CheckCodes.all()).extracting(Code::value).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyCodeHasAPageWithItsTitle(Code code) throws IOException {
    String page = Files.readString(Path.of("..", "docs", "diagnostics", code + ".md"));

    assertThat(page).startsWith("# " + code + ": " + code.title() + "\n");
  }
}
