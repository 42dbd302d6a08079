package dev.weir.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM of another kind delivers the same bytes. */
class OtherProcessTest {

  @TempDir private Path temp;

  @Test
  void aJvmOfAnotherLanguageAndEncodingDeliversTheSame() throws Exception {
    List<String> options =
        List.of(
            "-Duser.language=ar",
            "-Duser.country=EG",
            "-Duser.extensions=u-nu-arab",
            "-Duser.timezone=Pacific/Apia",
            "-Dfile.encoding=ISO-8859-1",
            "-Djava.util.concurrent.ForkJoinPool.common.parallelism=7");

    assertThat(digests(Path.of(System.getProperty("java.home")), options)).isEqualTo(here());
  }

  @Test
  void jdk25DeliversTheSame() throws Exception {
    Optional<Path> jdk25 =
        Optional.ofNullable(System.getenv("WEIR_JDK_25"))
            .map(Path::of)
            .filter(home -> Files.isExecutable(java(home)));
    assumeTrue(jdk25.isPresent(), "needs: JDK 25");

    assertThat(digests(jdk25.orElseThrow(), List.of())).isEqualTo(here());
  }

  private static String here() {
    return Rendered.digests(Rendered.valid(Scenario.example().tree()));
  }

  private String digests(Path home, List<String> options) throws Exception {
    Path out = temp.resolve("digests.txt");
    Path log = temp.resolve("stderr.txt");
    List<String> command = new ArrayList<>(List.of(java(home).toString(), "-Xmx512m"));
    command.addAll(options);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            DigestsOfAFolder.class.getName(),
            Scenario.example().inputs().toString()));
    Process process =
        new ProcessBuilder(command)
            .directory(new File("."))
            .redirectOutput(out.toFile())
            .redirectError(log.toFile())
            .start();
    boolean ended = process.waitFor(2, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(ended).as("the other JVM ended in time").isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    return Files.readString(out, UTF_8);
  }

  private static Path java(Path home) {
    return home.resolve("bin").resolve("java");
  }
}
