package dev.weir.files;

import static dev.weir.files.FileTrees.expected;
import static dev.weir.files.FileTrees.onDisk;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedFolderKilledProcessTest {

  @TempDir Path temporary;

  @Test
  void killedProcessLeavesOneWholeVersionToTheNextRun() throws Exception {
    Random random = new Random(Long.getLong("weir.seed", 20261121L));
    Path root = temporary.resolve("out");
    int version = 1;
    for (int kill = 0; kill < 10; kill++) {
      writeUntilKilled(root, version, random);
      new StagedWrite(new StagedArea(root), new StagedRealDisk()).recover();
      version = Integer.parseInt(Files.readString(root.resolve("version")));
      assertThat(onDisk(root)).isEqualTo(expected(LoopingWriter.tree(version)));
    }
    new StagedFolder(root).write(LoopingWriter.tree(0), path -> true);
    assertThat(onDisk(root)).isEqualTo(expected(LoopingWriter.tree(0)));
  }

  /** Kills between the first written version and some 50 ms later. */
  private void writeUntilKilled(Path root, int version, Random random)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    LoopingWriter.class.getName(),
                    root.toString(),
                    String.valueOf(version)))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(lines.readLine()).isEqualTo(String.valueOf(version));
      assertThat(process.waitFor(random.nextInt(50_000), TimeUnit.MICROSECONDS)).isFalse();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
