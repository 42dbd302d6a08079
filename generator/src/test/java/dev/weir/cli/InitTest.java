package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitTest {

  private static final Pattern SCHEMA = Pattern.compile("yaml-language-server: \\$schema=(\\S+)");

  @TempDir Path folder;

  @Test
  void newRepositoryIsAcceptedAtOnce() {
    Ran made = Ran.in(folder, "init", "new");
    assertThat(made.exit()).isZero();
    assertThat(made.err()).isEmpty();
    assertThat(made.out()).startsWith("made in new:\n").contains("  weir generate --root new\n");
    Ran generated = Ran.in(folder, "generate", "--strict", "--root", "new");
    assertThat(generated.exit()).as(generated.out()).isZero();
    assertThat(generated.out()).endsWith("no findings\n");
  }

  @Test
  void commandsOfItsReadmeWork() throws IOException {
    NewRepository repository = NewRepository.in(folder);
    String readme = Files.readString(repository.root().resolve("README.md"));
    for (String command :
        new String[] {"validate", "generate", "explain example/hello --env dev"}) {
      assertThat(readme).contains("\nweir " + command);
      assertThat(repository.run(command.split(" ")).exit()).isZero();
    }
  }

  @Test
  void everyInputPointsEditorsToASchemaThatIsThere() throws IOException {
    Path root = NewRepository.in(folder).root();
    try (Stream<Path> files = Files.walk(root)) {
      assertThat(files.filter(file -> file.toString().endsWith(".yaml")))
          .hasSize(4)
          .allSatisfy(
              file -> {
                var matcher = SCHEMA.matcher(Files.readString(file));
                assertThat(matcher.find()).isTrue();
                assertThat(file.resolveSibling(matcher.group(1)).normalize()).isRegularFile();
              });
    }
  }

  @Test
  void workflowsJudgePullRequestsAndPublishWhatIsMerged() {
    NewRepository repository = NewRepository.in(folder);
    assertThat(repository.root().resolve(".github/workflows"))
        .isDirectoryContaining("glob:**validate.yml")
        .isDirectoryContaining("glob:**publish.yml");
  }

  @Test
  void emptyFolderIsTaken() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    assertThat(Ran.in(folder.resolve("empty"), "init", ".").exit()).isZero();
  }

  @Test
  void folderWithFilesIsRefusedAndStays() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "x");
    assertThat(Ran.in(folder, "init", "."))
        .isEqualTo(
            new Ran(
                2,
                "",
                """
                weir: "." is there already and not an empty folder; name another
                see `weir init --help`
                """));
    assertThat(folder.toFile().list()).containsExactly("mine.txt");
  }
}
