package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.weir.git.GitRepository;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server on this machine that takes nobody, and remembers what it was shown. */
class RemoteOptionsTest {

  private static final String SECRET = "ghs_not-for-logs";

  @TempDir Path folder;

  @Test
  void tokenIsShownToTheServerAndToNobodyElse() throws IOException {
    List<String> shown = new CopyOnWriteArrayList<>();
    HttpServer server = server(shown);
    try {
      Ran ran = publish("http://127.0.0.1:" + server.getAddress().getPort() + "/delivery.git");
      assertThat(shown).contains("x-access-token:" + SECRET);
      assertThat(ran.out()).contains("environment/dev failed: the delivery repository \"http://");
      assertThat(ran.exit()).isEqualTo(4);
      assertThat(ran.out() + ran.err()).doesNotContain(SECRET);
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://me:" + SECRET + "@git.example.com/d.git",
        "https://" + SECRET + "@git.example.com/d.git",
        "ssh://me:" + SECRET + "@git.example.com/d.git"
      })
  void credentialsInAnAddressAreAMistakeAndAreNotShown(String url) {
    NewRepository inputs = NewRepository.in(folder);
    for (Ran ran : List.of(inputs.run("publish", "--to", url), inputs.run("verify", url))) {
      assertThat(ran.exit()).isEqualTo(2);
      assertThat(ran.err()).contains("--token-variable").doesNotContain(SECRET);
    }
  }

  @Test
  void tokenGoesNowhereInTheClear() {
    Ran ran = publish("http://git.example.com/delivery.git");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("a token is sent over https alone").doesNotContain(SECRET);
  }

  @Test
  void variableWithoutATokenIsAMistake() {
    NewRepository inputs = NewRepository.in(folder);
    Ran ran =
        inputs.run("publish", "--to", "https://git.example.com/d", "--token-variable", "ABSENT");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("the environment variable \"ABSENT\" holds no token");
  }

  private Ran publish(String url) {
    NewRepository inputs = NewRepository.in(folder);
    GitRepository.in(inputs.root()).commit("Begin");
    Host host =
        new Host(
            inputs.root(), Optional.empty(), Map.of("TOKEN", SECRET), () -> 0, () -> Ran.TODAY);
    return Ran.on(host, Set.of(), "publish", "--to", url, "--token-variable", "TOKEN");
  }

  private static HttpServer server(List<String> shown) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String header = exchange.getRequestHeaders().getFirst("Authorization");
          if (header != null) {
            byte[] said = Base64.getDecoder().decode(header.substring("Basic ".length()));
            shown.add(new String(said, StandardCharsets.UTF_8));
          }
          exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"test\"");
          exchange.sendResponseHeaders(401, -1);
          exchange.close();
        });
    server.start();
    return server;
  }
}
