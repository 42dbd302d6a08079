package dev.weir.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceLinesTest {

  @Test
  void linesEndAsYamlLinesDo() {
    assertThat(SourceLines.split("a\r\nb\rc\n\nd\u2028e\n".getBytes(UTF_8)))
        .containsExactly("a", "b", "c", "", "d\u2028e", "");
  }

  @Test
  void bytesThatAreNoUtf8BecomeReplacements() {
    assertThat(SourceLines.split(new byte[] {'a', (byte) 0xFF, '\n', 'b'}))
        .containsExactly("a\ufffd", "b");
  }
}
