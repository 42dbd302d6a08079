package dev.weir.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Diagnostics;
import dev.weir.git.Access;
import dev.weir.git.GitOverHttp;
import dev.weir.git.GitProgram;
import dev.weir.git.Remote;
import dev.weir.git.ssh.SshAccess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The other side hangs, refuses, or is another one by the time of the push. */
@Timeout(60)
class RemoteTroubleTest {

  private static final String DEV = "environment/dev";
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  @TempDir Path folder;

  private final List<Integer> pauses = new ArrayList<>();
  private Workbench bench;
  private GitOverHttp git;
  private String first;
  private String second;

  @BeforeEach
  void publishOnce() throws IOException {
    bench = Workbench.in(folder);
    first = bench.commit("first");
    bench.publish(first, Workbench.delivery("dev", "one"));
    second = bench.commit("second");
    git = GitOverHttp.start(folder, "x-access-token:secret");
    Access access = new Access(Optional.of("secret"), Optional.empty(), SshAccess.none());
    bench = bench.through(Remote.of(git.url("delivery.git"), folder).with(access).within(PATIENCE));
  }

  @AfterEach
  void stop() {
    git.close();
  }

  @Test
  void serverThatNeverAnswersIsGivenUp() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + silent.getLocalPort() + "/delivery.git";
      PublishResult result = publish(bench.through(Remote.of(url, folder).within(PATIENCE)));
      assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
      assertThat(result.why()).startsWith("the delivery repository \"" + url + "\" cannot be read");
    }
  }

  @Test
  void serverThatStopsInTheMiddleIsGivenUp() throws IOException {
    try (GitOverHttp half = GitOverHttp.start(folder, "nobody")) {
      half.server().removeContext("/");
      half.server()
          .createContext(
              "/",
              exchange -> {
                exchange
                    .getResponseHeaders()
                    .set("Content-Type", "application/x-git-upload-pack-advertisement");
                exchange.sendResponseHeaders(200, 1000);
                exchange
                    .getResponseBody()
                    .write("001e# service=git-".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
              });
      PublishResult result =
          publish(bench.through(Remote.of(half.url("delivery.git"), folder).within(PATIENCE)));
      assertThat(result.outcome()).as(result.why()).isEqualTo(Outcome.FAILED);
    }
  }

  @Test
  void pushThatIsNeverAnsweredIsGivenUpAndTheNextRunSucceeds() throws Exception {
    String head = bench.delivery().head(DEV).orElseThrow();
    Path hook = hook("pre-receive", "sleep 4; exit 1");
    PublishResult result = publish(bench);
    assertThat(result.outcome()).as(result.why()).isEqualTo(Outcome.FAILED);
    assertThat(result.why()).startsWith("3 pushes broke off, the last with: ");
    assertThat(bench.delivery().head(DEV)).contains(head);
    Files.delete(hook);
    assertThat(publish(bench).outcome()).isEqualTo(Outcome.PUBLISHED);
    assertSound();
  }

  @Test
  void pushThatArrivedWithoutAnAnswerIsFound() throws Exception {
    hook("post-receive", "sleep 4");
    assertThat(publish(bench).outcome()).isEqualTo(Outcome.PUBLISHED);
    assertThat(pauses).containsExactly(2);
    assertThat(bench.delivery().log(DEV)).containsExactly("dev: second", "dev: first");
    assertSound();
  }

  @Test
  void hookThatDeclinesEndsAtOnce() throws Exception {
    String head = bench.delivery().head(DEV).orElseThrow();
    hook("pre-receive", "echo 'GH006: Protected branch update failed' >&2; exit 1");
    PublishResult result = publish(bench);
    assertThat(result.outcome()).isEqualTo(Outcome.CONFLICT);
    assertThat(result.why())
        .startsWith("the delivery repository does not take it: ")
        .contains("GH006: Protected branch update failed");
    assertThat(pauses).isEmpty();
    assertThat(bench.delivery().head(DEV)).contains(head);
  }

  @Test
  void hookThatDeclinesTheNotesAloneEndsAtOnceWithoutTheCommit() throws Exception {
    String head = bench.delivery().head(DEV).orElseThrow();
    hook("update", "case $1 in refs/notes/*) echo 'no notes here' >&2; exit 1;; esac");
    PublishResult result = publish(bench);
    assertThat(result.outcome()).isEqualTo(Outcome.CONFLICT);
    assertThat(result.why()).contains("no notes here");
    assertThat(pauses).isEmpty();
    assertThat(bench.delivery().head(DEV)).contains(head);
  }

  @Test
  void serverThatTakesNoPushIsNamed() throws Exception {
    GitProgram.run(bench.delivery().root(), "git", "config", "http.receivepack", "false");
    PublishResult result = publish(bench);
    assertThat(result.outcome()).as(result.why()).isIn(Outcome.FAILED, Outcome.CONFLICT);
    assertThat(result.why()).contains("not permitted");
  }

  @Test
  void branchThatIsRewrittenBetweenFetchAndPushIsBuiltOnAnew() throws Exception {
    git.beforePush(() -> commit(List.of()));
    PublishResult result = publish(bench);
    assertThat(result.outcome()).as(result.why()).isEqualTo(Outcome.PUBLISHED);
    assertThat(bench.delivery().log(DEV)).containsExactly("dev: second", "Rewritten");
    assertSound();
  }

  @Test
  void branchThatIsDeletedBetweenFetchAndPushIsMadeAnew() throws Exception {
    git.beforePush(() -> git("update-ref", "-d", "refs/heads/" + DEV));
    PublishResult result = publish(bench);
    assertThat(result.outcome()).as(result.why()).isEqualTo(Outcome.PUBLISHED);
    assertThat(bench.delivery().log(DEV)).containsExactly("dev: second");
    assertSound();
  }

  @Test
  void repositoryThatIsNotThereIsNamed() {
    Remote missing = Remote.of(git.url("other.git"), folder).within(PATIENCE);
    PublishResult result =
        publish(
            bench.through(
                missing.with(
                    new Access(Optional.of("secret"), Optional.empty(), SshAccess.none()))));
    assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(result.why()).contains("other.git");
  }

  private PublishResult publish(Workbench through) {
    return through.publish(
        second, Workbench.delivery("dev", "two"), (all, before) -> Diagnostics.none(), pauses::add);
  }

  private void commit(List<String> parents) {
    try {
      bench.delivery().commit(DEV, bench.delivery().files(DEV), "Rewritten", parents);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void git(String... arguments) {
    try {
      List<String> command = new ArrayList<>(List.of("git"));
      command.addAll(List.of(arguments));
      assertThat(GitProgram.run(bench.delivery().root(), command.toArray(String[]::new)).exit())
          .isZero();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path hook(String name, String script) throws IOException {
    Path hooks = Files.createDirectories(bench.delivery().root().resolve("hooks"));
    Path hook = Files.writeString(hooks.resolve(name), "#!/bin/sh\n" + script + "\n");
    return Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void assertSound() throws IOException, InterruptedException {
    GitProgram.Ended fsck =
        GitProgram.run(bench.delivery().root(), "git", "fsck", "--full", "--strict");
    assertThat(fsck.exit()).as(fsck.out()).isZero();
  }
}
