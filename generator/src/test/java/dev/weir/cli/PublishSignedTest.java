package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.git.GitProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the system's Git says of signed commits, and which keys cannot sign. */
class PublishSignedTest {

  private static final List<String> MADE =
      List.of(
          "refs/heads/environment/dev",
          "refs/heads/environment/prod",
          "refs/heads/environment/prod-next",
          "refs/notes/weir");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"rsa", "ecdsa", "ed25519"})
  void everyCommitVerifies(String kind) throws Exception {
    Path key = GitProgram.key(folder, kind);
    Shop shop = shop();
    publish(shop, key);
    shop.commit(promoted().job("  parallelism: 3\n"));
    publish(shop, key);
    for (String reference : MADE) {
      GitProgram.Ended said = verified(shop, key, reference);
      assertThat(said.out()).as(reference).contains("Good \"git\" signature for weir@weir.dev");
      assertThat(said.exit()).isZero();
    }
    assertThat(shop.delivery().parents("environment/prod-next")).hasSize(1);
  }

  @Test
  void commitIsNotSignedUnlessAsked() throws Exception {
    Path key = GitProgram.key(folder, "ed25519");
    Shop shop = shop();
    shop.publish();
    assertThat(verified(shop, key, MADE.get(0)).exit()).isNotZero();
  }

  @Test
  void baseOfASyncedBranchIsTheOneThatItsReviewBranchKnows() throws Exception {
    Shop shop = shop();
    publish(shop, GitProgram.key(folder, "ecdsa"));
    assertThat(shop.delivery().parents("environment/prod-next"))
        .containsExactly(shop.delivery().head("environment/prod").orElseThrow());
  }

  @Test
  void lockedKeyIsAMistakeBeforeAnythingIsRendered() throws Exception {
    mistake(GitProgram.key(folder, "rsa", "words"), "is encrypted");
  }

  @Test
  void publicKeyIsAMistake() throws Exception {
    mistake(Path.of(GitProgram.key(folder, "ecdsa") + ".pub"), "holds no private key");
  }

  @Test
  void missingKeyIsAMistake() throws Exception {
    mistake(folder.resolve("absent"), "cannot be read");
  }

  @Test
  void otherFileIsAMistake() throws Exception {
    mistake(Files.writeString(folder.resolve("text"), "no key\n"), "holds no private key");
  }

  @Test
  void blankInThePathIsAMistake() throws Exception {
    Path key = GitProgram.key(Files.createDirectory(folder.resolve("my keys")), "ed25519");
    mistake(key, "has a blank in its path");
  }

  private void mistake(Path key, String why) throws IOException {
    Shop shop = shop();
    Ran ran = shop.publish("--sign", key.toString());
    assertThat(ran.err()).contains("--sign \"" + key + "\" " + why);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(shop.delivery().root()).doesNotExist();
  }

  private Shop shop() throws IOException {
    Shop shop = Shop.in(folder);
    shop.commit(promoted());
    return shop;
  }

  private static Shop.Inputs promoted() {
    return Shop.inputs().edited(Shop.PROD, text -> text + "  promotion: {from: dev}\n");
  }

  private static void publish(Shop shop, Path key) {
    Ran ran = shop.publish("--sign", key.toString());
    assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
  }

  private GitProgram.Ended verified(Shop shop, Path key, String reference) throws Exception {
    Path signers = folder.resolve("signers");
    Files.writeString(signers, "weir@weir.dev " + Files.readString(Path.of(key + ".pub")));
    return GitProgram.run(
        shop.delivery().root(),
        "git",
        "-c",
        "gpg.ssh.allowedSignersFile=" + signers,
        "verify-commit",
        reference);
  }
}
