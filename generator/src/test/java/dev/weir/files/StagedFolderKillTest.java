package dev.weir.files;

import static dev.weir.files.FileTrees.expected;
import static dev.weir.files.FileTrees.onDisk;
import static dev.weir.files.FileTrees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StagedFolderKillTest {

  private static final Map<String, byte[]> BEFORE =
      tree(
          "dev/pay/job/deployment.yaml", "old",
          "dev/pay/job/same.yaml", "same",
          "dev/pay/gone/only.yaml", "gone",
          "dev/turns", "a file that becomes a folder",
          "prod/turns/back.yaml", "a folder that becomes a file");

  private static final Map<String, byte[]> AFTER =
      tree(
          "dev/pay/job/deployment.yaml", "new",
          "dev/pay/job/same.yaml", "same",
          "dev/pay/job/added.yaml", "added",
          "dev/turns/inside.yaml", "now in a folder",
          "prod/turns", "now a file",
          "test/team/one.yaml", "one",
          "test/team/two.yaml", "two");

  @TempDir Path temporary;
  private int run;

  @Test
  void killAtAnyOperationLeavesExactlyBeforeOrAfter() throws IOException {
    int kills = killEverywhere(BEFORE, AFTER);
    assertThat(kills).isGreaterThan(25);
  }

  @Test
  void killOfTheFirstWriteLeavesNothingOrAll() throws IOException {
    assertThat(killEverywhere(Map.of(), AFTER)).isGreaterThan(15);
  }

  @Test
  void killOfRecoveryAtAnyOperationIsRecoveredToo() throws IOException {
    int kills = 0;
    for (int n = 0; ; n++) {
      for (int m = n % 3; ; m += 3) {
        Path root = prepare(BEFORE);
        if (!killed(writeDying(root, n), n)) {
          assertThat(kills).isGreaterThan(100);
          return;
        }
        boolean decided = new StagedArea(root).isInterrupted();
        DyingDisk dying = new DyingDisk(m);
        boolean again = killed(() -> recover(root, dying), m);
        recover(root, DyingDisk.never());
        boolean after = onDisk(root).equals(expected(AFTER));
        assertThat(after || onDisk(root).equals(expected(BEFORE))).as("%d, %d", n, m).isTrue();
        assertThat(!decided || after).as("rolls forward, %d, %d", n, m).isTrue();
        if (!again) {
          break;
        }
        kills++;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void killBetweenRandomTreesLeavesExactlyBeforeOrAfter(long offset) throws IOException {
    Random random = new Random(Long.getLong("weir.seed", 20261121L) + offset);
    for (int i = 0; i < 4; i++) {
      killEverywhere(FileTrees.random(random), FileTrees.random(random));
    }
  }

  private static Run writeDying(Path root, int operations) {
    return () -> folder(root, new DyingDisk(operations)).write(AFTER, FileTrees::everywhere);
  }

  private int killEverywhere(Map<String, byte[]> before, Map<String, byte[]> after)
      throws IOException {
    for (int n = 0; ; n++) {
      int kill = n;
      Path root = prepare(before);
      boolean killed =
          killed(() -> folder(root, new DyingDisk(kill)).write(after, FileTrees::everywhere), n);
      if (!killed) {
        assertThat(onDisk(root)).isEqualTo(expected(after));
        return n;
      }
      if (Files.exists(root.resolve(".weir"))) {
        recover(root, DyingDisk.never());
        assertThat(root.resolve(".weir/stage")).doesNotExist();
        assertThat(root.resolve(".weir/journal")).doesNotExist();
      }
      assertThat(onDisk(root)).as("kill %d", n).isIn(expected(before), expected(after));
      folder(root, DyingDisk.never()).write(after, FileTrees::everywhere);
      assertThat(onDisk(root)).as("write after kill %d", n).isEqualTo(expected(after));
    }
  }

  private Path prepare(Map<String, byte[]> before) {
    Path root = temporary.resolve("run" + run++);
    if (!before.isEmpty()) {
      folder(root, DyingDisk.never()).write(before, FileTrees::everywhere);
    }
    return root;
  }

  private static StagedFolder folder(Path root, StagedDisk disk) {
    return new StagedFolder(root, disk);
  }

  private static void recover(Path root, StagedDisk disk) throws IOException {
    new StagedWrite(new StagedArea(root), disk).recover();
  }

  private interface Run {
    void run() throws IOException;
  }

  private static boolean killed(Run action, int operations) throws IOException {
    try {
      action.run();
      return false;
    } catch (DyingDisk.Killed e) {
      assertThat(operations).isLessThan(500);
      return true;
    }
  }
}
