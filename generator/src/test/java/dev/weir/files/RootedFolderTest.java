package dev.weir.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.diagnostic.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RootedFolderTest {

  @TempDir private Path temp;
  private Path root;
  private RootedFolder folder;

  @BeforeEach
  void fill() throws IOException {
    root = Files.createDirectories(temp.resolve("root"));
    write("root/teams/b.yaml", "b");
    write("root/teams/a/x.yaml", "x");
    write("root/teams/.git/config", "hidden");
    write("outside/secret", "s");
    folder = RootedFolder.open(root);
  }

  @Test
  void listsBelowAFolderSorted() {
    assertThat(folder.list("teams")).containsExactly("teams/a/x.yaml", "teams/b.yaml");
  }

  @Test
  void listsTheRootByTheEmptyName() {
    assertThat(folder.list("")).containsExactly("teams/a/x.yaml", "teams/b.yaml");
  }

  @Test
  void absentFolderListsNothing() {
    assertThat(folder.list("environments")).isEmpty();
  }

  @Test
  void linksAreNotListed() throws IOException {
    Files.createSymbolicLink(root.resolve("teams/link.yaml"), root.resolve("teams/b.yaml"));
    Files.createSymbolicLink(root.resolve("teams/out"), temp.resolve("outside"));
    assertThat(folder.list("teams")).containsExactly("teams/a/x.yaml", "teams/b.yaml");
  }

  @Test
  void fileIsNoFolderToList() {
    assertThatThrownBy(() -> folder.list("teams/b.yaml"))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("\"teams/b.yaml\" is not a folder");
  }

  @Test
  void readsAFile() {
    assertThat(folder.read("teams/a/x.yaml", 1)).isEqualTo("x".getBytes(UTF_8));
    assertThat(folder.size("teams/a/x.yaml")).isEqualTo(1);
  }

  @Test
  void fileOverTheLimitIsRefused() {
    assertThatThrownBy(() -> folder.read("teams/b.yaml", 0))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("teams/b.yaml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../outside/secret",
        "teams/../../outside/secret",
        "/etc/hosts",
        "teams//b.yaml",
        "./teams/b.yaml",
        "teams/b.yaml/",
        "",
        "..",
        "teams/\0"
      })
  void pathThatIsNotPlainIsRefused(String path) {
    assertThatThrownBy(() -> folder.read(path, 10)).isInstanceOf(EnvironmentException.class);
    assertThatThrownBy(() -> folder.exists(path)).isInstanceOf(EnvironmentException.class);
  }

  @Test
  void linkAnywhereOnAPathIsRefused() throws IOException {
    Files.createSymbolicLink(root.resolve("out"), temp.resolve("outside"));
    Files.createSymbolicLink(root.resolve("in"), root.resolve("teams"));
    Files.createSymbolicLink(root.resolve("teams/file"), root.resolve("teams/b.yaml"));
    for (String path : new String[] {"out/secret", "in/b.yaml", "teams/file"}) {
      assertThatThrownBy(() -> folder.read(path, 10))
          .isInstanceOf(EnvironmentException.class)
          .hasMessageContaining(path)
          .hasMessageContaining("link");
    }
    assertThatThrownBy(() -> folder.list("out")).isInstanceOf(EnvironmentException.class);
  }

  @Test
  void saysWhetherSomethingIsThere() {
    assertThat(folder.exists("teams")).isTrue();
    assertThat(folder.exists("teams/b.yaml")).isTrue();
    assertThat(folder.exists("teams/c.yaml")).isFalse();
    assertThat(folder.exists("teams/b.yaml/c")).isFalse();
  }

  @Test
  void missingFileAndFolderAreNamed() {
    assertThatThrownBy(() -> folder.read("teams/c.yaml", 10))
        .isInstanceOf(EnvironmentException.class)
        .hasMessage("\"teams/c.yaml\" is not there");
    assertThatThrownBy(() -> folder.read("teams", 10))
        .isInstanceOf(EnvironmentException.class)
        .hasMessage("\"teams\" is not a regular file");
    assertThatThrownBy(() -> RootedFolder.open(temp.resolve("nowhere")))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("nowhere");
  }

  private void write(String path, String text) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
