package dev.weir.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuietSystemTest {

  @TempDir Path folder;

  @BeforeEach
  void install() {
    QuietSystem.install();
  }

  @Test
  void resolutionOfTimestampsIsGivenAndNotMeasuredOnDisk() {
    assertThat(FS.FileStoreAttributes.get(folder).getFsTimestampResolution())
        .isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void settingsOfUserAndSystemAreNotRead() throws Exception {
    assertThat(SystemReader.getInstance().getUserConfig().getSections())
        .containsExactlyInAnyOrder("gc", "pack", "receive");
    assertThat(SystemReader.getInstance().getSystemConfig().toText()).isEmpty();
    assertThat(SystemReader.getInstance().getJGitConfig().toText()).isEmpty();
  }

  @Test
  void environmentVariablesAreNotRead() {
    assertThat(System.getenv("PATH")).isNotEmpty();
    assertThat(SystemReader.getInstance().getenv("PATH")).isNull();
  }
}
