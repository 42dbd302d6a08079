package dev.weir.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicLong now = new AtomicLong();
  private final Progress progress =
      new Progress(new PrintStream(err, true, UTF_8), now::get, "checking");

  @Test
  void shortRunSaysNothing() {
    now.set(999_999_999);
    progress.tick();
    progress.close();
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void longRunSaysHowLongAndLeavesAnEmptyLine() {
    now.set(2_500_000_000L);
    progress.tick();
    progress.close();
    assertThat(err.toString(UTF_8)).isEqualTo("\r\u001b[Kweir: checking … 2 s\r\u001b[K");
  }

  @Test
  void tickAfterTheEndSaysNothing() {
    progress.close();
    now.set(5_000_000_000L);
    progress.tick();
    assertThat(err.toString(UTF_8)).isEmpty();
  }
}
