package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateTest {

  private static final String DEPLOYMENT = "rendered/dev/example/hello/flinkdeployment-hello.yaml";

  @TempDir Path folder;
  private NewRepository repository;

  @BeforeEach
  void init() {
    repository = NewRepository.in(folder);
  }

  @Test
  void writesIntoTheRepositoryAndSumsUp() {
    Ran ran = repository.run("generate");
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .matches(
            """
            1 environment, 1 team, 1 job, (\\d+) objects in 0 ms
            \\1 files written, 0 unchanged, 0 removed
            no findings
            """);
    assertThat(repository.has(DEPLOYMENT)).isTrue();
  }

  @Test
  void secondRunWritesNothing() {
    repository.run("generate");
    assertThat(repository.run("generate").out())
        .containsPattern("\n0 files? written, \\d+ unchanged");
  }

  @Test
  void outMayBeAnyOtherFolder() {
    Ran ran = Ran.in(folder, "generate", "--root", "repository", "--out", "elsewhere");
    assertThat(ran.exit()).isZero();
    assertThat(folder.resolve("elsewhere/dev/example/hello")).isDirectory();
    assertThat(repository.has("rendered")).isFalse();
  }

  @Test
  void nothingIsWrittenWhenThereIsAnError() throws IOException {
    repository.with("teams/example/jobs/other.yaml", "kind: Job\n");
    Ran ran = repository.run("generate");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("error[CFG-");
    assertThat(ran.err()).isEqualTo("weir: nothing was written\n");
    assertThat(repository.has("rendered")).isFalse();
  }

  @Test
  void foreignFileIsAWarningAndStays() throws IOException {
    repository.run("generate");
    repository.with("rendered/dev/by-hand.yaml", "a: 1\n");
    Ran ran = repository.run("generate");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("warning[OUT-001]", "--> rendered/dev/by-hand.yaml");
    assertThat(repository.has("rendered/dev/by-hand.yaml")).isTrue();
  }

  @Test
  void strictRunWritesNothingBesideAForeignFile() throws IOException {
    repository.run("generate");
    repository
        .with("rendered/dev/by-hand.yaml", "a: 1\n")
        .edited(NewRepository.JOB, "parallelism: 2", "parallelism: 3");
    String before = Files.readString(repository.root().resolve(DEPLOYMENT));
    assertThat(repository.run("generate", "--strict").exit()).isEqualTo(1);
    assertThat(repository.root().resolve(DEPLOYMENT)).hasContent(before);
  }

  @Test
  void checkOfWhatWasJustWrittenIsEmpty() {
    repository.run("generate");
    Ran ran = repository.run("generate", "--check");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).endsWith("no findings\n");
  }

  @Test
  void checkPrintsTheDiffAloneAndWritesNothing() throws IOException {
    repository.run("generate");
    repository.edited(NewRepository.JOB, "parallelism: 2", "parallelism: 3");
    Ran ran = repository.run("generate", "--check");
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.out())
        .contains("+++ b/dev/example/hello/flinkdeployment-hello.yaml")
        .contains("-    parallelism: 2\n+    parallelism: 3\n");
    assertThat(ran.err()).containsPattern("weir: rendered differs in \\d+ files?; bring it up");
    assertThat(Files.readString(repository.root().resolve(DEPLOYMENT))).contains("parallelism: 2");
  }

  @Test
  void checkCountsStaleFiles() throws IOException {
    repository.run("generate");
    Files.move(
        repository.root().resolve(NewRepository.JOB),
        repository.root().resolve("teams/example/jobs/renamed.yaml"));
    repository.edited("teams/example/jobs/renamed.yaml", "name: hello", "name: renamed");
    Ran ran = repository.run("generate", "--check");
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.out())
        .contains("--- a/dev/example/hello/flinkdeployment-hello.yaml\n+++ /dev/null");
  }

  @Test
  void checkCountsForeignFiles() throws IOException {
    repository.run("generate");
    repository.with("rendered/dev/by-hand.yaml", "a: 1\n");
    Ran ran = repository.run("generate", "--check");
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.out()).isEqualTo("only in rendered: dev/by-hand.yaml\n");
    assertThat(ran.err())
        .endsWith("weir: rendered holds 1 file that Weir did not write; move them out\n");
  }

  @Test
  void checkOfBrokenInputsReportsTheErrors() throws IOException {
    repository.with(NewRepository.JOB, "kind: Job\n");
    Ran ran = repository.run("generate", "--check");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("error[CFG-");
  }

  @Test
  void folderOfOthersIsTroubleAndStays() throws IOException {
    repository.with("mine/notes.txt", "x");
    Ran ran = repository.run("generate", "--out", "mine");
    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("weir: ").contains("mine").hasLineCount(1);
    assertThat(repository.root().resolve("mine")).isDirectoryNotContaining("glob:**.yaml");
  }
}
