package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.git.GitOverSsh;
import dev.weir.git.GitProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Git's own server programs behind SSH. */
class PublishOverSshTest {

  private static final String DEV = Publishing.DEV;

  @TempDir Path folder;
  private Publishing publishing;
  private Path home;
  private Path key;
  private GitOverSsh git;

  @BeforeEach
  void start() throws Exception {
    publishing = Publishing.in(folder);
    publishing.delivery().made();
    home = folder.resolve("home");
    Files.createDirectories(home.resolve(".ssh"));
    key = GitProgram.key(folder, "ed25519");
    git = GitOverSsh.start(folder, key);
    git.known(home.resolve(".ssh/known_hosts"));
  }

  @AfterEach
  void stop() throws IOException {
    git.close();
  }

  @Test
  void firstPublishThenUnchangedThenOneChange() throws IOException {
    Ran first = publish();
    assertThat(first.out()).as(first.err()).contains("environment/dev published");
    String head = publishing.delivery().head(DEV).orElseThrow();
    assertThat(publish().out()).contains("environment/dev unchanged");
    publishing.parallelism(5);
    assertThat(publish().out()).contains("0 added, 1 changed, 0 removed");
    assertThat(publishing.delivery().parents(DEV)).containsExactly(head);
  }

  @Test
  void overtakenPublisherBuildsOnTheNewHead() throws IOException {
    String one = publishing.parallelism(5);
    publishing.parallelism(6);
    git.beforePush(() -> assertThat(publishing.publish("--source-ref", one).exit()).isZero());
    Ran ran = publish();
    assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
    assertThat(publishing.delivery().log(DEV))
        .containsExactly("dev: Run with 6", "dev: Run with 5");
  }

  @Test
  void deliveredBytesAreVerified() {
    publish();
    Ran ran = run("verify", git.url("delivery.git"), "--ssh-key", key.toString());
    assertThat(ran.out()).as(ran.err()).contains("environment/dev verified");
  }

  @Test
  void unknownServerIsRefusedWithWhatToDo() throws IOException {
    Path hosts = Files.writeString(folder.resolve("hosts"), "");
    Ran ran = publish("--known-hosts", hosts.toString());
    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.out())
        .contains(
            "environment/dev failed: ",
            "the host key of \"[127.0.0.1]:",
            "ecdsa-sha2-nistp256 SHA256:",
            "stands in no line of \"" + hosts + "\"",
            "`ssh-keyscan -p ");
    assertThat(hosts).hasContent("");
  }

  @Test
  void missingFileOfServersIsLikeAnEmptyOne() {
    Ran ran = publish("--known-hosts", folder.resolve("absent").toString());
    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.out()).contains("stands in no line of");
    assertThat(folder.resolve("absent")).doesNotExist();
  }

  @Test
  void changedServerIsRefusedWithWhatToDo() throws Exception {
    Path hosts = git.mistaken(folder.resolve("hosts"));
    String before = Files.readString(hosts);
    Ran ran = publish("--known-hosts", hosts.toString());
    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.out()).contains("is not the one in \"" + hosts + "\"", "`ssh-keygen -R '[127");
    assertThat(hosts).hasContent(before);
  }

  @Test
  void keyThatTheServerDoesNotKnowIsTrouble() throws Exception {
    Path other = GitProgram.key(Files.createDirectory(folder.resolve("other")), "ed25519");
    Ran ran = run("publish", "--to", git.url("delivery.git"), "--ssh-key", other.toString());
    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.out()).contains("environment/dev failed: ", "Cannot log in at 127.0.0.1:");
  }

  @Test
  void settingsOfTheUserAreNotRead() throws IOException {
    Path ran = folder.resolve("ran");
    Files.writeString(
        home.resolve(".ssh/config"),
        """
        Host *
          ProxyCommand touch %s
          ProxyJump nobody@127.0.0.1:1
          HostName 127.0.0.2
          StrictHostKeyChecking no
          UserKnownHostsFile /dev/null
        """
            .formatted(ran));
    assertThat(publish().exit()).isZero();
    assertThat(ran).doesNotExist();
    assertThat(publish("--known-hosts", folder.resolve("absent").toString()).exit()).isEqualTo(4);
  }

  @Test
  void usualKeyOfTheUserIsTaken() throws IOException {
    Files.copy(key, home.resolve(".ssh/id_ed25519"));
    Ran ran = run("publish", "--to", git.url("delivery.git"));
    assertThat(ran.out()).as(ran.err()).contains("environment/dev published");
  }

  @Test
  void agentIsAsked() throws Exception {
    Path socket = folder.resolve("agent");
    Process agent = agent(socket);
    try {
      String add = "SSH_AUTH_SOCK='" + socket + "' ssh-add -q '" + key + "'";
      GitProgram.Ended added = GitProgram.run(folder, "sh", "-c", add);
      assertThat(added.exit()).as(added.out()).isZero();
      Ran ran =
          publishing.run(
              Map.of("HOME", home + "", "SSH_AUTH_SOCK", socket + ""),
              "publish",
              "--to",
              git.url("delivery.git"));
      assertThat(ran.out()).as(ran.err()).contains("environment/dev published");
    } finally {
      agent.destroy();
    }
  }

  private Process agent(Path socket) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString());
    Process agent = builder.redirectErrorStream(true).start();
    // It says where it listens when it does.
    assertThat(agent.inputReader().readLine()).contains("SSH_AUTH_SOCK");
    return agent;
  }

  @Test
  void agentThatIsGoneIsNoTrouble() throws IOException {
    Files.copy(key, home.resolve(".ssh/id_ed25519"), StandardCopyOption.REPLACE_EXISTING);
    Ran ran =
        publishing.run(
            Map.of("HOME", home + "", "SSH_AUTH_SOCK", folder.resolve("gone") + ""),
            "publish",
            "--to",
            git.url("delivery.git"));
    assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
  }

  @Test
  void lockedKeyIsAMistake() throws Exception {
    Path locked = GitProgram.key(folder, "ed25519", "words");
    Ran ran = run("publish", "--to", git.url("delivery.git"), "--ssh-key", locked.toString());
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("is encrypted", "ssh-add");
  }

  @Test
  void publicKeyIsAMistake() {
    Ran ran = run("publish", "--to", git.url("delivery.git"), "--ssh-key", key + ".pub");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("holds no private key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--ssh-key", "--known-hosts"})
  void optionsOfSshAreAMistakeElsewhere(String option) {
    Ran ran = run("publish", "--to", "https://git.example.com/d.git", option, key.toString());
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains(option + " is for ssh");
  }

  private Ran publish(String... more) {
    List<String> all = new ArrayList<>(List.of("publish", "--to", git.url("delivery.git")));
    all.addAll(List.of("--ssh-key", key.toString()));
    all.addAll(List.of(more));
    return run(all.toArray(String[]::new));
  }

  private Ran run(String... args) {
    return publishing.run(Map.of("HOME", home.toString()), args);
  }
}
