package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.git.BareRepository;
import dev.weir.git.GitProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole runs of {@code publish}, killed while they read, render or push; four times, forty times
 * with {@code -Dweir.exhaustive=true}. {@code -Dweir.seed=…} repeats a run.
 */
class KilledRunTest {

  private static final int KILLS = Boolean.getBoolean("weir.exhaustive") ? 40 : 4;
  private static final int COMMITS = 4;
  private static final List<String> BRANCHES = List.of("environment/dev", "environment/prod");
  private static final Pattern SOURCE = Pattern.compile("\"commit\" : \"([0-9a-f]{40})\"");

  @TempDir Path folder;

  private int changes;

  @Test
  void eachBranchIsWhatSomeCommitRendersToAndTheNextRunSucceeds() throws Exception {
    long seed = Long.getLong("weir.seed", 20_261_121L);
    Random random = new Random(seed);
    Shop shop = Shop.in(folder);
    Shop reference =
        new Shop(shop.folder(), shop.source(), new BareRepository(folder.resolve("r")));
    for (int kill = 0; kill < KILLS; kill++) {
      String about = "kill " + kill + " of seed " + seed;
      publishUntilKilled(shop, random);
      if (Files.exists(shop.delivery().root())) {
        assertSound(shop, reference, about);
      }
      commit(shop);
      Ran next = shop.publish();
      assertThat(next.exit()).as(about + next.out() + next.err()).isZero();
      assertThat(Ran.in(shop.folder(), "verify", shop.delivery().root() + "").exit()).isZero();
    }
  }

  private String commit(Shop shop) throws IOException {
    changes++;
    return shop.commit(Shop.inputs().job("  labels: {change: c" + changes + "}\n"));
  }

  private void publishUntilKilled(Shop shop, Random random)
      throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(List.of(shop.folder() + "", shop.delivery().root() + ""));
    for (int i = 0; i < COMMITS; i++) {
      arguments.add(commit(shop));
    }
    List<String> command =
        CliProcess.java(
            PublishLoop.class,
            Files.createDirectories(folder.resolve("tmp")),
            arguments.toArray(String[]::new));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (int line = random.nextInt(3); line >= 0; line--) {
        assertThat(lines.readLine()).hasSize(40);
      }
      process.waitFor(random.nextInt(1_500), TimeUnit.MILLISECONDS);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /** Every branch is, to the last byte, what a run that nobody killed makes of the same commit. */
  private static void assertSound(Shop shop, Shop reference, String about) throws Exception {
    GitProgram.Ended fsck =
        GitProgram.run(shop.delivery().root(), "git", "fsck", "--full", "--strict");
    assertThat(fsck.exit()).as(about + fsck.out()).isZero();
    for (String branch : BRANCHES) {
      if (shop.delivery().head(branch).isPresent()) {
        String marker = shop.delivery().files(branch).get(".weir/delivery.json");
        Matcher source = SOURCE.matcher(String.valueOf(marker));
        assertThat(source.find()).as(about).isTrue();
        assertThat(reference.publish("--source-ref", source.group(1)).exit()).isZero();
        assertThat(shop.delivery().files(branch))
            .as(about)
            .isEqualTo(reference.delivery().files(branch));
        assertThat(shop.delivery().note(branch))
            .as(about)
            .hasValueSatisfying(note -> assertThat(note).contains(source.group(1)));
      }
    }
  }
}
