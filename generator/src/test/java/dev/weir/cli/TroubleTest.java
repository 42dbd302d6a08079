package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TroubleTest {

  @TempDir Path folder;

  @Test
  void unexpectedExceptionIsABugWithItsStackTrace() {
    Host host =
        Ran.withClock(
            Ran.COMPANY,
            () -> {
              throw new IllegalStateException("clock");
            });
    Ran ran = Ran.on(host, Set.of(), "validate");
    assertThat(ran.exit()).isEqualTo(70);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .startsWith("java.lang.IllegalStateException: clock\n\tat ")
        .endsWith(
            "weir: this is a bug in Weir development; please report it with the lines above\n");
  }

  @Test
  void faultOfTheMachineIsOneSentence() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    Ran ran = Ran.inCompany("schema", "--write", folder.resolve("file").toString());
    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("weir: \"").contains("cannot be written").hasLineCount(1);
  }

  @Test
  void debugShowsTheFaultsStackTrace() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    Ran ran = Ran.inCompany("schema", "--debug", "--write", folder.resolve("file").toString());
    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.err()).contains("\tat dev.weir.files.LooseFiles.");
  }

  @Test
  void fullStandardOutputIsTrouble() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left");
          }
        };
    Ran ran = Ran.on(Ran.host(Ran.COMPANY), Set.of(), full, "schema");
    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.err()).isEqualTo("weir: standard output cannot be written\n");
  }
}
