package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateTest {

  @TempDir Path folder;

  @Test
  void exampleCompanyIsValid() {
    Ran ran = Ran.inCompany("validate");
    assertThat(ran.exit()).as(ran.out()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("4 environments, 4 teams, ");
  }

  @Test
  void findingsAreResults() throws IOException {
    Ran ran = broken().run("validate");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("error[CFG-001]", "teams/example/jobs/hello.yaml:12:3", "12 |   paralelism: 2")
        .endsWith("1 error\n");
  }

  @Test
  void filtersNarrowTheFindings() throws IOException {
    NewRepository repository = broken().with("teams/other/jobs/x.yaml", "a: [");
    assertThat(repository.run("validate", "--team", "example").out()).endsWith("\n1 error\n");
    assertThat(repository.run("validate", "--job", "x").out()).doesNotContain("CFG-001");
  }

  @Test
  void warningsFailOnlyWhenStrict() throws IOException {
    NewRepository repository = NewRepository.in(folder).with("teams/example/notes.yaml", "a: 1\n");
    Ran lax = repository.run("validate");
    assertThat(lax.out()).contains("warning[CFG-011]");
    assertThat(lax.exit()).isZero();
    assertThat(repository.run("validate", "--strict").exit()).isEqualTo(1);
  }

  @Test
  void severalFormatsGoWhereTheyShould() throws IOException {
    NewRepository repository = broken();
    Ran ran = repository.run("validate", "--format", "json", "--format", "sarif=sub/out.sarif");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).startsWith("{\n  \"schema\" : \"weir.dev/report/v1\"");
    assertThat(Files.readString(repository.root().resolve("sub/out.sarif"))).contains("CFG-001");
  }

  @Test
  void reportFilesCountFromTheCurrentDirectoryAndRootElsewhere() {
    NewRepository repository = NewRepository.in(folder);
    Ran ran = Ran.in(folder, "--root", "repository", "validate", "--format", "json=report.json");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).endsWith("no findings\n");
    assertThat(folder.resolve("report.json")).isNotEmptyFile();
    assertThat(repository.has("report.json")).isFalse();
  }

  @Test
  void launchersCloneStandsInForAFolderWithoutRepository() {
    NewRepository repository = NewRepository.in(folder);
    Host host =
        new Host(folder, Optional.of(repository.root()), Map.of(), () -> 0, () -> Ran.TODAY);
    assertThat(Ran.on(host, Set.of(), "validate").out()).startsWith("1 environment, 1 team, 1 job");
  }

  @Test
  void findingsAreColourfulOnATerminal() throws IOException {
    Ran ran = Ran.on(Ran.host(broken().root()), Set.of(Io.Terminal.OUT), "validate");
    assertThat(ran.out()).contains("\u001b[1;31merror[CFG-001]\u001b[0m");
  }

  private NewRepository broken() throws IOException {
    return NewRepository.in(folder).edited(NewRepository.JOB, "parallelism", "paralelism");
  }
}
