package dev.weir.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoleWriterTest {

  @TempDir Path folder;

  @Test
  void lockOfAKilledProcessGoesBeforeTheAction() throws IOException {
    Path lock =
        Files.createFile(Files.createDirectories(folder.resolve("refs/heads")).resolve("a.lock"));
    Files.setLastModifiedTime(lock, FileTime.from(Instant.EPOCH));
    assertThat(act(() -> Files.exists(lock))).contains(false);
  }

  @Test
  void freshLockAndOtherFilesStay() throws IOException {
    Path lock = Files.createFile(folder.resolve("packed-refs.lock"));
    Path other = Files.createFile(Files.createDirectories(folder.resolve("refs")).resolve("main"));
    Files.setLastModifiedTime(other, FileTime.from(Instant.EPOCH));
    assertThat(act(() -> Files.exists(lock) && Files.exists(other))).contains(true);
  }

  @Test
  void whoComesSecondDoesNotAct() {
    assertThat(act(() -> act(() -> true).isPresent())).contains(false);
    assertThat(act(() -> true)).contains(true);
  }

  private Optional<Boolean> act(Supplier<Boolean> action) {
    return SoleWriter.acting(folder, List.of("packed-refs.lock", "refs"), action);
  }
}
