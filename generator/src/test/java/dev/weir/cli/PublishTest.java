package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishTest {

  private static final String DEV = Publishing.DEV;
  private static final String DEPLOYMENT = "dev/example/hello/flinkdeployment-hello.yaml";

  @TempDir Path folder;

  @Test
  void makesTheRepositoryAndABranchForTheEnvironment() throws IOException {
    Publishing publishing = Publishing.in(folder);
    Ran ran = publishing.publish();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).containsPattern("environment/dev published [0-9a-f]{10}, \\d+ added");
    assertThat(ran.exit()).isZero();
    assertThat(publishing.delivery().files(DEV))
        .containsKeys(DEPLOYMENT, ".weir/delivery.json", "hydrator.metadata");
  }

  @Test
  void deliveredFilesAreThoseThatGenerateWrites() throws IOException {
    Publishing publishing = Publishing.in(folder);
    publishing.publish();
    publishing.inputs().run("generate");
    SortedMap<String, String> files = publishing.delivery().files(DEV);
    files.remove("hydrator.metadata");
    files.remove(".weir/delivery.json");
    for (var file : files.entrySet()) {
      assertThat(publishing.inputs().root().resolve("rendered").resolve(file.getKey()))
          .hasContent(file.getValue());
    }
  }

  @Test
  void unchangedTreeMakesNoCommitAndMovesTheNote() throws IOException {
    Publishing publishing = Publishing.in(folder);
    publishing.publish();
    String head = publishing.delivery().head(DEV).orElseThrow();
    String newer = publishing.source().with("README.md", "another\n").commit("Say more");
    Ran ran = publishing.publish();
    assertThat(ran.out()).contains("environment/dev unchanged " + head.substring(0, 10));
    assertThat(publishing.delivery().head(DEV)).contains(head);
    assertThat(publishing.delivery().note(DEV)).contains("Source-commit: " + newer + "\n");
  }

  @Test
  void changeIsOneCommitOnTop() throws IOException {
    Publishing publishing = Publishing.in(folder);
    publishing.publish();
    String first = publishing.delivery().head(DEV).orElseThrow();
    publishing.parallelism(5);
    Ran ran = publishing.publish();
    assertThat(ran.out()).contains("0 added, 1 changed, 0 removed");
    assertThat(publishing.delivery().parents(DEV)).containsExactly(first);
    assertThat(publishing.delivery().log(DEV)).containsExactly("dev: Run with 5", "dev: Begin");
  }

  @Test
  void olderCommitIsSuperseded() throws IOException {
    Publishing publishing = Publishing.in(folder);
    String old = publishing.parallelism(2);
    publishing.parallelism(3);
    publishing.publish();
    String head = publishing.delivery().head(DEV).orElseThrow();
    Ran ran = publishing.publish("--source-ref", old);
    assertThat(ran.out()).contains("environment/dev superseded");
    assertThat(ran.exit()).isZero();
    assertThat(publishing.delivery().head(DEV)).contains(head);
  }

  @Test
  void lateRunOfARevertedCommitNeverWins() throws IOException {
    Publishing publishing = Publishing.in(folder);
    publishing.publish();
    String reverted = publishing.parallelism(5);
    publishing.parallelism(2);
    assertThat(publishing.publish().out()).contains("environment/dev unchanged");
    assertThat(publishing.publish("--source-ref", reverted).out())
        .contains("environment/dev superseded");
  }

  @Test
  void workTreeIsNeverRead() throws IOException {
    Publishing publishing = Publishing.in(folder);
    publishing.inputs().with(NewRepository.JOB, "broken: [");
    assertThat(publishing.publish().exit()).isZero();
  }

  @Test
  void nothingIsPublishedFromInputsWithErrors() throws IOException {
    Publishing publishing = Publishing.in(folder);
    publishing.inputs().with(NewRepository.JOB, publishing.job() + "  paralelism: 2\n");
    publishing.source().commit("Break");
    Ran ran = publishing.publish();
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("error[CFG-", "environment/dev refused: the inputs have errors");
    assertThat(Files.exists(publishing.delivery().root())).isFalse();
  }

  @Test
  void staleFilesGo() throws IOException {
    Publishing publishing = Publishing.in(folder);
    publishing.publish();
    Files.delete(publishing.inputs().root().resolve(NewRepository.JOB));
    publishing.inputs().with("teams/example/jobs/other.yaml", "");
    Files.delete(publishing.inputs().root().resolve("teams/example/jobs/other.yaml"));
    publishing.source().commit("Remove the job");
    Ran ran = publishing.publish("--allow-empty");
    assertThat(ran.exit()).as(ran.out()).isZero();
    assertThat(publishing.delivery().files(DEV)).doesNotContainKey(DEPLOYMENT);
  }

  @Test
  void dryRunPushesNothing() throws IOException {
    Publishing publishing = Publishing.in(folder);
    Ran ran = publishing.publish("--dry-run");
    assertThat(ran.out()).contains("environment/dev published", "a dry run: nothing was pushed");
    assertThat(Files.exists(publishing.delivery().root())).isFalse();
  }

  @Test
  void jsonNamesEveryResult() throws IOException {
    Ran ran = Publishing.in(folder).publish("--format", "json");
    assertThat(ran.out())
        .contains("\"result\" : \"published\"", "\"branch\" : \"environment/dev\"");
  }
}
