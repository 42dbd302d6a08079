package dev.weir.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.diagnostic.EnvironmentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LooseFilesTest {

  private static final byte[] BYTES = "new".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void writeMakesFoldersAndLeavesNothingElse() {
    LooseFiles.write(folder.resolve("a/b.txt"), BYTES);
    assertThat(folder.resolve("a/b.txt")).hasBinaryContent(BYTES);
    assertThat(folder.resolve("a").toFile().list()).containsExactly("b.txt");
  }

  @Test
  void writeGoesThroughALinkAndKeepsIt() throws IOException {
    Files.writeString(folder.resolve("real"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));
    LooseFiles.write(link, BYTES);
    assertThat(link).isSymbolicLink();
    assertThat(folder.resolve("real")).hasBinaryContent(BYTES);
  }

  @Test
  void writeOverAFolderIsTroubleAndLeavesNothing() throws IOException {
    Files.createDirectory(folder.resolve("sub"));
    assertThatThrownBy(() -> LooseFiles.write(folder.resolve("sub"), BYTES))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("sub\" cannot be written");
    assertThat(folder.toFile().list()).containsExactly("sub");
  }

  @Test
  void realFollowsLinksAboveWhatIsNotThereYet() throws IOException {
    Files.createDirectory(folder.resolve("real"));
    Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));
    assertThat(LooseFiles.real(folder.resolve("link/new/deep")))
        .isEqualTo(folder.toRealPath().resolve("real/new/deep"));
  }

  @Test
  void onlyNothingOrAnEmptyFolderIsFree() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    Files.createDirectory(folder.resolve("empty"));
    assertThat(LooseFiles.isFree(folder.resolve("absent"))).isTrue();
    assertThat(LooseFiles.isFree(folder.resolve("empty"))).isTrue();
    assertThat(LooseFiles.isFree(folder.resolve("file"))).isFalse();
    assertThat(LooseFiles.isFree(folder)).isFalse();
  }
}
