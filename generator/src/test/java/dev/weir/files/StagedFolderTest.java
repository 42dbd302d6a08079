package dev.weir.files;

import static dev.weir.files.FileTrees.expected;
import static dev.weir.files.FileTrees.onDisk;
import static dev.weir.files.FileTrees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.diagnostic.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedFolderTest {

  @TempDir Path temporary;
  private Path root;
  private StagedFolder folder;

  @BeforeEach
  void newFolder() {
    root = temporary.resolve("deep/out");
    folder = new StagedFolder(root);
  }

  @Test
  void firstWriteCreatesEverything() {
    Map<String, byte[]> files = tree("dev/a/x.yaml", "x", "dev/b/y.yaml", "y", "top.json", "t");
    StagedChanges changes = folder.write(files, FileTrees::everywhere);
    assertThat(changes.added()).containsExactly("dev/a/x.yaml", "dev/b/y.yaml", "top.json");
    assertThat(onDisk(root)).isEqualTo(expected(files));
  }

  @Test
  void ownedFilesAreListedSorted() throws IOException {
    folder.write(tree("b", "1", "a/c", "2"), FileTrees::everywhere);
    assertThat(root.resolve(".weir/tree.json"))
        .hasContent(
            "{\n  \"formatVersion\" : 1,\n  \"files\" : [\n    \"a/c\",\n    \"b\"\n  ]\n}\n");
  }

  @Test
  void unchangedFilesKeepTheirTime() throws IOException {
    folder.write(tree("a/same", "same", "a/new", "1"), FileTrees::everywhere);
    FileTime old = FileTime.fromMillis(1000);
    Files.setLastModifiedTime(root.resolve("a/same"), old);
    Files.setLastModifiedTime(root.resolve("a/new"), old);
    StagedChanges changes =
        folder.write(tree("a/same", "same", "a/new", "2"), FileTrees::everywhere);
    assertThat(changes.changed()).containsExactly("a/new");
    assertThat(changes.unchanged()).isEqualTo(1);
    assertThat(Files.getLastModifiedTime(root.resolve("a/same"))).isEqualTo(old);
    assertThat(Files.getLastModifiedTime(root.resolve("a/new"))).isNotEqualTo(old);
  }

  @Test
  void writeOfTheSameTreeTouchesNothing() throws IOException {
    folder.write(tree("a/b", "1"), FileTrees::everywhere);
    DyingDisk readOnly = new DyingDisk(0);
    StagedChanges changes =
        new StagedFolder(root, readOnly).write(tree("a/b", "1"), FileTrees::everywhere);
    assertThat(changes.unchanged()).isEqualTo(1);
  }

  @Test
  void staleFilesGoWithTheirEmptyFolders() {
    folder.write(tree("a/b/c", "1", "a/d", "2"), FileTrees::everywhere);
    StagedChanges changes = folder.write(tree("a/d", "2"), FileTrees::everywhere);
    assertThat(changes.stale()).containsExactly("a/b/c");
    assertThat(onDisk(root)).isEqualTo(expected(tree("a/d", "2")));
  }

  @Test
  void editsOfOwnedFilesAreOverwritten() throws IOException {
    folder.write(tree("a", "1"), FileTrees::everywhere);
    Files.writeString(root.resolve("a"), "9");
    folder.write(tree("a", "1"), FileTrees::everywhere);
    assertThat(root.resolve("a")).hasContent("1");
  }

  @Test
  void foreignFilesStayAndAreReported() throws IOException {
    folder.write(tree("a/b", "1"), FileTrees::everywhere);
    Files.writeString(root.resolve("a/mine"), "m");
    StagedChanges changes = folder.write(tree("c", "2"), FileTrees::everywhere);
    assertThat(changes.foreign()).containsExactly("a/mine");
    assertThat(onDisk(root)).isEqualTo(expected(tree("a/mine", "m", "c", "2")));
  }

  @Test
  void scopeNarrowsWhatIsWrittenAndRemoved() {
    folder.write(
        tree("dev/a", "1", "dev/gone", "1", "prod/a", "1", "prod/gone", "1"),
        FileTrees::everywhere);
    StagedChanges changes =
        folder.write(tree("dev/a", "2", "prod/a", "2"), path -> path.equals("dev"));
    assertThat(changes.stale()).containsExactly("dev/gone");
    assertThat(onDisk(root))
        .isEqualTo(expected(tree("dev/a", "2", "prod/a", "1", "prod/gone", "1")));
    assertThat(folder.write(tree("dev/a", "2"), FileTrees::everywhere).stale())
        .containsExactly("prod/a", "prod/gone");
  }

  @Test
  void directoryThatIsNotOwnedIsRefused() throws IOException {
    Files.createDirectories(root);
    Files.writeString(root.resolve("thesis.txt"), "t");
    assertThatThrownBy(() -> folder.write(tree("a", "1"), FileTrees::everywhere))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining(root.toString())
        .hasMessageContaining("not written by Weir");
    assertThat(onDisk(root)).isEqualTo(expected(tree("thesis.txt", "t")));
    assertThat(root.resolve(".weir")).doesNotExist();
  }

  @Test
  void newerFormatIsRefused() throws IOException {
    folder.write(tree("a", "1"), FileTrees::everywhere);
    Files.writeString(root.resolve(".weir/tree.json"), "{\"formatVersion\": 2, \"files\": []}");
    assertThatThrownBy(() -> folder.write(tree("a", "2"), FileTrees::everywhere))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("upgrade Weir");
    assertThat(root.resolve("a")).hasContent("1");
  }

  @Test
  void listThatNamesFilesOutsideIsRefused() throws IOException {
    folder.write(tree("a", "1"), FileTrees::everywhere);
    Path outside = Files.writeString(temporary.resolve("deep/outside"), "precious");
    Files.writeString(
        root.resolve(".weir/tree.json"), "{\"formatVersion\": 1, \"files\": [\"../outside\"]}");
    assertThatThrownBy(() -> folder.write(tree("a", "1"), FileTrees::everywhere))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("damaged");
    assertThat(outside).hasContent("precious");
  }

  @Test
  void linkInTheWayIsRefusedBeforeAnythingChanges() throws IOException {
    folder.write(tree("a", "1", "d/b", "1"), FileTrees::everywhere);
    Path outside = Files.createDirectories(temporary.resolve("outside"));
    Files.delete(root.resolve("d/b"));
    Files.delete(root.resolve("d"));
    Files.createSymbolicLink(root.resolve("d"), outside);
    assertThatThrownBy(() -> folder.write(tree("a", "2", "d/b", "2"), FileTrees::everywhere))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("link");
    assertThat(root.resolve("a")).hasContent("1");
    assertThat(outside).isEmptyDirectory();
  }

  @Test
  void linkAtAnOwnedFileIsRefused() throws IOException {
    folder.write(tree("a", "1"), FileTrees::everywhere);
    Path outside = Files.writeString(temporary.resolve("outside"), "1");
    Files.delete(root.resolve("a"));
    Files.createSymbolicLink(root.resolve("a"), outside);
    assertThatThrownBy(() -> folder.write(tree("a", "1"), FileTrees::everywhere))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("link");
  }

  @Test
  void linkAsTheDirectoryItselfIsRefused() throws IOException {
    Path real = Files.createDirectories(temporary.resolve("real"));
    Path link = Files.createSymbolicLink(temporary.resolve("link"), real);
    assertThatThrownBy(() -> new StagedFolder(link).write(tree("a", "1"), FileTrees::everywhere))
        .isInstanceOf(EnvironmentException.class);
    assertThat(real).isEmptyDirectory();
  }

  @Test
  void journalThroughALinkIsRefused() throws IOException {
    folder.write(tree("a", "1"), FileTrees::everywhere);
    Path outside = Files.createDirectories(temporary.resolve("outside"));
    Files.writeString(outside.resolve("b"), "precious");
    Files.createSymbolicLink(root.resolve("d"), outside);
    Files.writeString(
        root.resolve(".weir/journal"),
        "{\"formatVersion\": 1, \"delete\": [\"d/b\"], \"move\": [], \"files\": [\"a\"]}");
    assertThatThrownBy(() -> folder.write(tree("a", "1"), FileTrees::everywhere))
        .isInstanceOf(EnvironmentException.class);
    assertThat(outside.resolve("b")).hasContent("precious");
  }

  @Test
  void foreignFolderInTheWayIsRefusedBeforeAnythingChanges() throws IOException {
    folder.write(tree("a", "1"), FileTrees::everywhere);
    Files.createDirectories(root.resolve("b/mine"));
    assertThatThrownBy(() -> folder.write(tree("a", "2", "b", "2"), FileTrees::everywhere))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining(root.resolve("b") + " is a folder in the way of b");
    assertThat(root.resolve("a")).hasContent("1");
  }

  @Test
  void foreignFileInTheWayIsRefusedUnlessItIsTheSame() throws IOException {
    folder.write(tree("a", "1"), FileTrees::everywhere);
    Files.writeString(root.resolve("b"), "same");
    Files.writeString(root.resolve("c"), "mine");
    assertThatThrownBy(() -> folder.write(tree("a", "1", "c", "other"), FileTrees::everywhere))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("did not write");
    folder.write(tree("a", "1", "b", "same"), FileTrees::everywhere);
    assertThat(folder.write(tree("a", "1"), FileTrees::everywhere).stale()).containsExactly("b");
  }

  @Test
  void secondWriterIsRefusedWhileTheFirstWrites() throws IOException {
    folder.write(tree("a", "1"), FileTrees::everywhere);
    StagedLock.holding(
        root.resolve(".weir/lock"),
        () -> {
          assertThatThrownBy(() -> folder.write(tree("a", "2"), FileTrees::everywhere))
              .isInstanceOf(EnvironmentException.class)
              .hasMessageContaining("another run");
          return root;
        });
    folder.write(tree("a", "2"), FileTrees::everywhere);
    assertThat(root.resolve("a")).hasContent("2");
  }

  @Test
  void compareChangesNothingAndTellsOfAnInterruptedWrite() {
    folder.write(tree("a/b", "1"), FileTrees::everywhere);
    int operations = 0;
    while (!folder.compare(tree("a/b", "1"), FileTrees::everywhere).interrupted()) {
      try {
        new StagedFolder(root, new DyingDisk(operations))
            .write(tree("c/d", "2"), FileTrees::everywhere);
      } catch (DyingDisk.Killed e) {
        operations++;
      }
    }
    Map<String, String> found = onDisk(root);
    assertThat(folder.compare(tree("c/d", "2"), FileTrees::everywhere).interrupted()).isTrue();
    assertThat(onDisk(root)).isEqualTo(found);
    folder.write(tree("c/d", "2"), FileTrees::everywhere);
    assertThat(folder.compare(tree("c/d", "2"), FileTrees::everywhere).interrupted()).isFalse();
  }

  @Test
  void compareOfAnAbsentDirectoryFindsAllAdded() {
    assertThat(folder.compare(tree("a/b", "1"), FileTrees::everywhere).added())
        .containsExactly("a/b");
    assertThat(root).doesNotExist();
  }

  @Test
  void anyTreeFollowsAnyOther() {
    Random random = new Random(Long.getLong("weir.seed", 20261121L));
    for (int i = 0; i < 300; i++) {
      Map<String, byte[]> files = FileTrees.random(random);
      folder.write(files, FileTrees::everywhere);
      assertThat(onDisk(root)).isEqualTo(expected(files));
    }
  }

  @Test
  void manyFilesAreWrittenByThreads() {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < 1000; i++) {
      files.put("f" + i % 7 + "/" + i, FileTrees.bytes("c" + i));
    }
    folder.write(files, FileTrees::everywhere);
    assertThat(onDisk(root)).isEqualTo(expected(files));
    files.replaceAll((path, bytes) -> FileTrees.bytes("d" + path));
    assertThat(folder.write(files, FileTrees::everywhere).changed()).hasSize(1000);
    assertThat(onDisk(root)).isEqualTo(expected(files));
  }
}
