package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.git.GitOverHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Git's own server behind HTTP. */
class PublishOverHttpTest {

  private static final String DEV = Publishing.DEV;
  private static final String SECRET = "ghs_not-for-logs";

  @TempDir Path folder;
  private Publishing publishing;
  private GitOverHttp git;

  @BeforeEach
  void start() throws IOException {
    publishing = Publishing.in(folder);
    publishing.delivery().made();
    git = GitOverHttp.start(folder, "x-access-token:" + SECRET);
  }

  @AfterEach
  void stop() {
    git.close();
  }

  @Test
  void firstPublishThenUnchangedThenOneChange() throws IOException {
    assertThat(publish(SECRET).out()).contains("environment/dev published");
    String first = publishing.delivery().head(DEV).orElseThrow();
    assertThat(publish(SECRET).out()).contains("environment/dev unchanged");
    publishing.parallelism(5);
    Ran ran = publish(SECRET);
    assertThat(ran.out()).contains("0 added, 1 changed, 0 removed");
    assertThat(ran.out() + ran.err()).doesNotContain(SECRET);
    assertThat(publishing.delivery().parents(DEV)).containsExactly(first);
  }

  @Test
  void overtakenPublisherBuildsOnTheNewHead() throws IOException {
    String one = publishing.parallelism(5);
    publishing.parallelism(6);
    git.beforePush(() -> assertThat(publishing.publish("--source-ref", one).exit()).isZero());
    Ran ran = publish(SECRET);
    assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
    assertThat(publishing.delivery().log(DEV))
        .containsExactly("dev: Run with 6", "dev: Run with 5");
  }

  @Test
  void wrongTokenIsTroubleAndIsNotShown() throws IOException {
    Ran ran = publish("ghs_wrong");
    assertThat(ran.out()).contains("environment/dev failed: ", "not authorized");
    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.out() + ran.err()).doesNotContain("ghs_");
    assertThat(publishing.delivery().head(DEV)).isEmpty();
  }

  @Test
  void netrcSaysWhoAsksWhereThereIsNoToken() throws IOException {
    Path home = netrc("machine 127.0.0.1 login x-access-token password " + SECRET + "\n");
    Ran ran = publishing.run(Map.of("HOME", home + ""), "publish", "--to", url());
    assertThat(ran.out()).contains("environment/dev published").doesNotContain(SECRET);
  }

  @Test
  void tokenGoesBeforeNetrc() throws IOException {
    Path home = netrc("machine 127.0.0.1 login me password other\n");
    Ran ran = publishing.run(Map.of("HOME", home + "", "TOKEN", SECRET), tokenArguments());
    assertThat(ran.exit()).as(ran.out()).isZero();
    assertThat(git.said()).doesNotContain("me:other");
  }

  @Test
  void netrcOfAnotherServerIsNotUsed() throws IOException {
    Path home = netrc("machine git.example.com login me password other\n");
    Ran ran = publishing.run(Map.of("HOME", home + ""), "publish", "--to", url());
    assertThat(ran.exit()).isEqualTo(4);
    assertThat(git.said()).isEmpty();
  }

  @Test
  void serverThatSendsTheRunElsewhereIsNotFollowedWithTheToken() throws IOException {
    try (GitOverHttp front = GitOverHttp.start(folder, "nobody")) {
      front.server().removeContext("/");
      front
          .server()
          .createContext(
              "/",
              exchange -> {
                String there = exchange.getRequestURI().toString().substring(1);
                exchange.getResponseHeaders().set("Location", git.url(there));
                exchange.sendResponseHeaders(302, -1);
                exchange.close();
              });
      Ran ran = publishing.run(Map.of("TOKEN", SECRET), arguments(front.url("delivery.git")));
      assertThat(ran.exit()).isEqualTo(4);
      assertThat(git.said()).isEmpty();
    }
  }

  @Test
  void deliveredBytesAreVerified() throws IOException {
    publish(SECRET);
    Ran ran = publishing.run(Map.of("TOKEN", SECRET), "verify", url(), "--token-variable", "TOKEN");
    assertThat(ran.out()).contains("environment/dev verified");
  }

  private Path netrc(String text) throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.writeString(home.resolve(".netrc"), text);
    return home;
  }

  private String url() {
    return git.url("delivery.git");
  }

  private Ran publish(String token) {
    return publishing.run(Map.of("TOKEN", token), tokenArguments());
  }

  private String[] tokenArguments() {
    return arguments(url());
  }

  private static String[] arguments(String url) {
    return new String[] {"publish", "--to", url, "--token-variable", "TOKEN"};
  }
}
