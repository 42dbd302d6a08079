package dev.weir.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Diagnostics;
import dev.weir.git.GitProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A publisher is killed at a random moment, twenty times; two hundred times with {@code
 * -Dweir.exhaustive=true}. {@code -Dweir.seed=…} repeats a run.
 */
class KilledPublisherTest {

  private static final int KILLS = Boolean.getBoolean("weir.exhaustive") ? 200 : 20;
  private static final int COMMITS = 12;
  private static final List<String> ENVIRONMENTS = List.of("dev", "prod");

  @TempDir Path folder;

  @Test
  void branchesAreBeforeOrAfterAndTheNextRunSucceeds() throws Exception {
    long seed = Long.getLong("weir.seed", 20_261_121L);
    Random random = new Random(seed);
    Workbench bench = Workbench.in(folder);
    for (int kill = 0; kill < KILLS; kill++) {
      String about = "kill " + kill + " of seed " + seed;
      publishUntilKilled(bench, random);
      assertThat(fsck(bench)).as(about).isZero();
      for (String environment : ENVIRONMENTS) {
        assertWhole(bench, environment, about);
      }
      String next = bench.commit("after " + kill);
      for (String environment : ENVIRONMENTS) {
        PublishResult result = publish(bench, next, environment);
        assertThat(result.outcome()).as(about + ": " + result.why()).isEqualTo(Outcome.PUBLISHED);
        assertThat(assertWhole(bench, environment, about)).isEqualTo(next);
      }
    }
  }

  /** Kills between the first commit of a warm process and about half a second later. */
  private static void publishUntilKilled(Workbench bench, Random random)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PublishingProcess.class.getName(),
                bench.folder().toString()));
    for (int commit = 0; commit < COMMITS; commit++) {
      command.add(bench.commit("commit " + random.nextInt()));
    }
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (int line = random.nextInt(3); line >= 0; line--) {
        assertThat(lines.readLine()).hasSize(40);
      }
      process.waitFor(random.nextInt(400_000), TimeUnit.MICROSECONDS);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /** Asserts that a branch holds all of one commit and its note, and gives that commit. */
  private static String assertWhole(Workbench bench, String environment, String about)
      throws IOException {
    String branch = "environment/" + environment;
    if (bench.delivery().head(branch).isEmpty()) {
      return "";
    }
    SortedMap<String, String> files = bench.delivery().files(branch);
    String commit = String.valueOf(files.get(environment + "/team/job/flinkdeployment-job.yaml"));
    assertThat(commit).as(about).hasSize(40);
    assertThat(files.remove(Marker.PATH)).as(about).contains(commit);
    assertThat(files.remove(HydratorMetadata.PATH)).as(about).contains(commit);
    assertThat(files).as(about).isEqualTo(expected(environment, commit));
    assertThat(bench.delivery().note(branch)).as(about).hasValue("Source-commit: " + commit + "\n");
    return commit;
  }

  private static SortedMap<String, String> expected(String environment, String commit) {
    SortedMap<String, String> files = new TreeMap<>();
    PublishingProcess.delivery(environment, commit)
        .files()
        .forEach((path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8)));
    return files;
  }

  /** A lock that was left behind is waited for, as in every run. */
  private static PublishResult publish(Workbench bench, String commit, String environment) {
    return bench.publish(
        commit,
        PublishingProcess.delivery(environment, commit),
        (all, before) -> Diagnostics.none(),
        attempt -> LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1)));
  }

  private static int fsck(Workbench bench) throws IOException, InterruptedException {
    return GitProgram.run(bench.delivery().root(), "git", "fsck", "--full", "--strict").exit();
  }
}
