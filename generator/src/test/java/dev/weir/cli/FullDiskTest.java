package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weir.git.GitProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No file can be written any more, on this machine or where the delivery repository is. */
class FullDiskTest {

  @TempDir Path folder;

  private Shop shop;

  @BeforeEach
  void begin() throws IOException {
    shop = Shop.in(folder);
    shop.commit(Shop.inputs());
  }

  /** A limit on the size of files makes their writes fail as a full disk does. */
  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void filesThatCannotGrowAreTroubleAndNothingIsLost(int kibibytes) throws Exception {
    assertThat(shop.publish().exit()).isZero();
    SortedMap<String, String> before = shop.delivery().files(Shop.TO_PROD);
    shop.commit(grown());
    List<String> command =
        new ArrayList<>(List.of("bash", "-c", "ulimit -f " + kibibytes + "; exec \"$@\"", "bash"));
    command.addAll(publish(shop.delivery().root()));

    Ran ran = CliProcess.run(command);

    assertThat(ran.exit()).as(ran.out()).isEqualTo(4);
    assertThat(ran.out()).doesNotContain("\tat ", "Exception");
    assertThat(shop.delivery().files(Shop.TO_PROD)).isEqualTo(before);
    assertNextRunSucceeds();
  }

  @Test
  void diskOfTheDeliveryRepositoryThatIsFullIsTroubleAndNothingIsLost() throws Exception {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    String[] mount = {"mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", disk.toString()};
    assumeTrue(GitProgram.run(folder, mount).exit() == 0, "needs: the right to mount");
    try {
      shop = new Shop(shop.folder(), shop.source(), delivery(disk));
      assertThat(shop.publish().exit()).isZero();
      SortedMap<String, String> before = shop.delivery().files(Shop.TO_PROD);
      Path ballast = Files.write(disk.resolve("ballast"), new byte[0]);
      fill(ballast);
      shop.commit(grown());

      Ran ran = CliProcess.run(publish(shop.delivery().root()));

      assertThat(ran.exit()).as(ran.out()).isEqualTo(4);
      assertThat(ran.out()).doesNotContain("\tat ", "Exception").contains("o space left");
      assertThat(shop.delivery().files(Shop.TO_PROD)).isEqualTo(before);
      Files.delete(ballast);
      assertNextRunSucceeds();
    } finally {
      // This process may still have files of it open.
      GitProgram.run(folder, "umount", "-l", disk.toString());
    }
  }

  private static dev.weir.git.BareRepository delivery(Path disk) {
    return new dev.weir.git.BareRepository(disk.resolve("delivery.git"));
  }

  /** Writes until nothing more is taken. */
  private static void fill(Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      for (int i = 0; i < 10_000; i++) {
        out.write(new byte[512]);
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left");
    }
  }

  private void assertNextRunSucceeds() throws IOException, InterruptedException {
    GitProgram.Ended fsck =
        GitProgram.run(shop.delivery().root(), "git", "fsck", "--full", "--strict");
    assertThat(fsck.exit()).as(fsck.out()).isZero();
    Ran next = shop.publish();
    assertThat(next.exit()).as(next.out() + next.err()).isZero();
    assertThat(next.out()).contains("environment/prod published");
    assertThat(Ran.in(shop.folder(), "verify", shop.delivery().root() + "").exit()).isZero();
  }

  private List<String> publish(Path to) throws IOException {
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    return CliProcess.java(
        Main.class, temporary, "publish", "--root", shop.folder() + "", "--to", to + "");
  }

  /** Every job has a label more, and there are more of them. */
  private static Shop.Inputs grown() {
    Shop.Inputs inputs = Shop.inputs();
    String job = String.valueOf(inputs.files().get(Shop.JOB));
    for (int i = 0; i < 12; i++) {
      inputs =
          inputs.with(
              "teams/orders/jobs/more-" + i + ".yaml",
              job.replace("name: totals", "name: more-" + i));
    }
    return inputs;
  }
}
