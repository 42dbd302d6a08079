package dev.weir.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Code;
import org.junit.jupiter.api.Test;

class SourceCodesTest {

  @Test
  void numbersRunWithoutGap() {
    for (int i = 0; i < SourceCodes.all().size(); i++) {
      assertThat(SourceCodes.all().get(i).value()).isEqualTo("SRC-%03d".formatted(i + 1));
    }
  }

  @Test
  void titlesAreUnique() {
    assertThat(SourceCodes.all()).extracting(Code::title).doesNotHaveDuplicates();
  }
}
