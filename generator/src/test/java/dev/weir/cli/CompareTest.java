package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.git.GitRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompareTest {

  private static final String SAVEPOINT = "s3://state/savepoint-";

  @TempDir Path folder;

  @Test
  void earlierCommitIsRenderedAgainAndNamed() throws IOException {
    Ran ran = reverted().run("validate", "--base", "main");
    assertThat(ran.out())
        .contains("error[CHG-002]", "restore id 1 in ", "--> teams/example/jobs/hello.yaml:")
        .containsPattern(
            "compared with the inputs at \"main\" \\([0-9a-f]{10}\\), rendered again\n")
        .endsWith("1 error\n");
    assertThat(ran.exit()).isEqualTo(1);
  }

  @Test
  void deliveredTreeIsReadAndNamed() throws IOException {
    Ran ran = reverted().run("validate", "--previous", "rendered");
    assertThat(ran.out())
        .contains("error[CHG-002]", "compared with the delivered tree in \"rendered\"\n")
        .endsWith("1 error\n");
    assertThat(ran.exit()).isEqualTo(1);
  }

  @Test
  void generateWritesNothingBesideAnErrorOfTheChange() throws IOException {
    NewRepository repository = reverted();
    Ran ran = repository.run("generate", "--previous", "rendered");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).endsWith("nothing was written\n");
    assertThat(repository.run("generate").exit()).isZero();
    assertThat(repository.run("generate", "--previous", "rendered").exit()).isZero();
  }

  @Test
  void inputsMayLieBelowTheRepository() throws IOException {
    NewRepository repository = NewRepository.in(folder);
    GitRepository.in(folder).commit("all");
    Ran ran = repository.run("validate", "--base", "HEAD");
    assertThat(ran.out()).endsWith("rendered again\nno findings\n");
  }

  @Test
  void jsonAndSarifNameThePreviousState() throws IOException {
    NewRepository repository = reverted();
    Ran json = repository.run("validate", "--previous", "rendered", "--format", "json");
    assertThat(json.out())
        .contains("\"comparedWith\" : \"the delivered tree in \\\"rendered\\\"\"");
    Ran sarif = repository.run("validate", "--previous", "rendered", "--format", "sarif");
    assertThat(sarif.out()).contains("\"comparedWith\" : \"the delivered tree in ");
  }

  @Test
  void bothWaysTogetherAreAMistake() {
    Ran ran = NewRepository.in(folder).run("validate", "--previous", ".", "--base", "main");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith("weir: --previous and --base both name a previous state; give one of them\n");
  }

  @Test
  void folderThatIsNotThereIsAMistake() {
    Ran ran = NewRepository.in(folder).run("validate", "--previous", "absent");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("--previous \"").contains("is not a folder");
  }

  @Test
  void inputsOutsideGitAreTrouble() {
    Ran ran = NewRepository.in(folder).run("validate", "--base", "main");
    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.err()).contains("is in no Git repository");
  }

  @ParameterizedTest
  @ValueSource(strings = {"validate", "generate"})
  void unknownReferenceIsTrouble(String verb) throws IOException {
    NewRepository repository = reverted();
    Ran ran = repository.run(verb, "--base", "release/9");
    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.err()).contains("the Git reference \"release/9\" is unknown here");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void emptyFolderIsNoted() throws IOException {
    NewRepository repository = NewRepository.in(folder);
    Files.createDirectory(folder.resolve("empty"));
    Ran ran = repository.run("validate", "--previous", "../empty");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("note[CHG-008]", "holds no environment").endsWith("1 note\n");
  }

  /** Committed and delivered with restore 2; then somebody went back to 1. */
  private NewRepository reverted() throws IOException {
    NewRepository repository = NewRepository.in(folder);
    String job = Files.readString(repository.root().resolve(NewRepository.JOB));
    repository.with(NewRepository.JOB, job + restore("b", 2));
    GitRepository.in(repository.root()).commit("restore");
    assertThat(repository.run("generate").exit()).isZero();
    return repository.with(NewRepository.JOB, job + restore("a", 1));
  }

  private static String restore(String savepoint, int id) {
    return "  restore: {from: " + SAVEPOINT + savepoint + ", id: " + id + "}\n";
  }
}
