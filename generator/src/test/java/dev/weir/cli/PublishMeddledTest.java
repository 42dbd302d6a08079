package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.Shop.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody has had their hands in the delivery repository. */
class PublishMeddledTest {

  private static final String DEV = "environment/dev";
  private static final String PROD = Shop.TO_PROD;
  private static final String MARKER = ".weir/delivery.json";
  private static final String NOTES = "refs/notes/weir";

  @TempDir Path folder;

  @Test
  void branchThatWasSetBackIsBroughtForwardAgain() throws Exception {
    Shop shop = published(Shop.inputs());
    String first = shop.delivery().head(PROD).orElseThrow();
    shop.commit(parallelism(3));
    shop.publish();
    SortedMap<String, String> newest = content(shop, PROD);
    git(shop, "update-ref", "refs/heads/" + PROD, first);

    shop.commit(parallelism(3).job("  labels: {a: b}\n"));
    assertThat(shop.publish().exit()).isZero();

    assertThat(shop.delivery().parents(PROD)).containsExactly(first);
    assertThat(shop.delivery().files(PROD)).containsKeys(newest.keySet().toArray(String[]::new));
  }

  @Test
  void branchThatWasReplacedByAnotherHistoryIsRefused() throws IOException {
    Shop shop = published(Shop.inputs());
    shop.delivery().commit(PROD, shop.delivery().files(DEV), "Mine", List.of());
    shop.commit(parallelism(3));
    assertThat(shop.publish().out()).contains("error[PUB-002]", "also holds dev");
  }

  @Test
  void branchThatWasDeletedIsMadeAnew() throws Exception {
    Shop shop = published(Shop.inputs());
    SortedMap<String, String> before = shop.delivery().files(PROD);
    git(shop, "update-ref", "-d", "refs/heads/" + PROD);
    assertThat(shop.publish().out()).contains("environment/prod published", "the branch is new");
    assertThat(shop.delivery().files(PROD)).isEqualTo(before);
  }

  @Test
  void withoutNotesTheTreeSaysWhatItComesOf() throws Exception {
    Shop shop = Shop.in(folder);
    String old = shop.commit(Shop.inputs());
    shop.commit(parallelism(3));
    shop.publish();
    git(shop, "update-ref", "-d", NOTES);
    assertThat(shop.publish("--source-ref", old).out()).contains("environment/prod superseded");
    assertThat(shop.publish().out()).contains("environment/prod unchanged");
    assertThat(shop.delivery().note(PROD)).isEmpty();
    shop.commit(parallelism(4));
    assertThat(shop.publish().exit()).isZero();
    assertThat(shop.delivery().note(PROD)).isPresent();
  }

  @Test
  void notesThatAreNoneAreNamed() throws Exception {
    Shop shop = published(Shop.inputs());
    git(shop, "update-ref", NOTES, git(shop, "rev-parse", PROD + ":" + MARKER));
    shop.commit(parallelism(3));
    Ran ran = shop.publish();
    assertThat(ran.out()).contains("environment/prod failed: refs/notes/weir of the delivery");
    assertThat(ran.exit()).isEqualTo(4);
  }

  @Test
  void notesThatPointNowhereAreTroubleUntilTheyAreDeleted() throws Exception {
    Shop shop = published(Shop.inputs());
    SortedMap<String, String> before = shop.delivery().files(PROD);
    git(shop, "pack-refs", "--all");
    Files.createDirectories(shop.delivery().root().resolve("refs/notes"));
    Files.writeString(shop.delivery().root().resolve(NOTES), "1".repeat(40) + "\n");
    shop.commit(parallelism(3));
    Ran ran = shop.publish();
    assertThat(ran.out()).contains("environment/prod failed: ");
    assertThat(ran.exit()).isEqualTo(4);
    assertThat(shop.delivery().files(PROD)).isEqualTo(before);
    Files.delete(shop.delivery().root().resolve(NOTES));
    assertThat(shop.publish().exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Source-commit: HEAD\n", "Source-commit: 12\n", "Source-commit:\n", "x"})
  void noteThatNamesNoCommitIsRefusedOrPassedOver(String text) throws Exception {
    Shop shop = published(Shop.inputs());
    git(shop, "notes", "--ref=weir", "add", "-f", "-m", text, PROD);
    shop.commit(parallelism(3));
    Ran ran = shop.publish();
    assertThat(ran.exit()).as(ran.out() + ran.err()).isIn(0, 1);
    if (ran.exit() == 1) {
      assertThat(ran.out()).contains("error[PUB-005]");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "{\"format\": 1}", "{\"format\": \"1\", \"owner\": \"a\"}"})
  void markerThatIsNoneMakesTheBranchForeign(String text) throws IOException {
    Shop shop = published(Shop.inputs());
    git(shop, DEV, MARKER, before -> text);
    assertThat(shop.publish().out()).contains("error[PUB-001]", "environment/dev refused");
  }

  @Test
  void markerThatNamesNoCommitIsRefused() throws Exception {
    Shop shop = published(Shop.inputs());
    git(shop, "update-ref", "-d", NOTES);
    git(shop, PROD, MARKER, text -> text.replaceFirst("(\"commit\" : \")[0-9a-f]+", "$1HEAD"));
    assertThat(shop.publish().out()).contains("error[PUB-005]", "environment/prod refused");
  }

  @Test
  void environmentThatIsGoneFromTheInputsLeavesItsBranchAndANote() throws IOException {
    Shop shop = published(Shop.inputs());
    String head = shop.delivery().head(PROD).orElseThrow();
    shop.commit(withoutProduction());
    Ran ran = shop.publish();
    assertThat(ran.out())
        .contains(
            "warning[PUB-010]",
            "\"environment/prod\" was delivered with prod, gone from the inputs");
    assertThat(ran.exit()).isZero();
    assertThat(shop.delivery().head(PROD)).contains(head);
  }

  @Test
  void environmentThatGoesToAnotherBranchLeavesANoteAboutTheFirst() throws IOException {
    Shop shop = published(Shop.inputs());
    shop.commit(Shop.inputs().edited(Shop.PROD, text -> text + "  deliveryBranch: live\n"));
    assertThat(shop.publish("--env", "dev").out())
        .contains("\"environment/prod\" was delivered with prod, delivered to \"live\" now");
    shop.publish();
    shop.commit(Shop.inputs());
    assertThat(shop.publish().out())
        .contains("\"live\" was delivered with prod, delivered to \"environment/prod\" now");
  }

  @Test
  void branchesOfOthersAreNotSpokenOf() throws IOException {
    Shop shop = published(Shop.inputs());
    shop.delivery().commit("environment/theirs", shop.delivery().files(DEV), "Theirs");
    git(shop, "environment/theirs", MARKER, text -> text.replace("\"shop\"", "\"other\""));
    SortedMap<String, String> readme = shop.delivery().files(DEV);
    readme.keySet().removeIf(path -> path.contains("/"));
    shop.delivery().commit("environment/none", readme, "No tree of Weir's");
    assertThat(shop.publish().out()).doesNotContain("PUB-010");
  }

  private static Inputs parallelism(int number) {
    return Shop.inputs().job("  parallelism: " + number + "\n");
  }

  private static Inputs withoutProduction() {
    return Shop.inputs()
        .without(Shop.PROD)
        .edited("teams/orders/team.yaml", text -> text.replace("[dev, prod]", "[dev]"));
  }

  private static SortedMap<String, String> content(Shop shop, String branch) throws IOException {
    SortedMap<String, String> files = shop.delivery().files(branch);
    files.remove(MARKER);
    files.remove("hydrator.metadata");
    return files;
  }

  private static String git(Shop shop, String... arguments) throws Exception {
    return new dev.weir.git.GitRepository(shop.delivery().root()).git(arguments);
  }

  /** Edits one file of a branch by hand. */
  private static void git(Shop shop, String branch, String file, UnaryOperator<String> edit)
      throws IOException {
    SortedMap<String, String> files = shop.delivery().files(branch);
    files.put(file, edit.apply(String.valueOf(files.get(file))));
    shop.delivery().commit(branch, files, "Meddle");
  }

  private Shop published(Inputs inputs) throws IOException {
    Shop shop = Shop.in(folder);
    shop.commit(inputs);
    Ran ran = shop.publish();
    assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
    return shop;
  }
}
