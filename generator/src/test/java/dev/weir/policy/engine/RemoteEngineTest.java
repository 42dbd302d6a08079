package dev.weir.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpServer;
import dev.weir.diagnostic.EnvironmentException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The engine that asks a server, against servers that answer in any way. */
class RemoteEngineTest {

  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
  }

  private String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void answers(int status, String body) {
    server.createContext(
        "/",
        exchange -> {
          String asked =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + asked);
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private Evaluation ask(Duration deadline) {
    return new RemoteEngine(url(), deadline)
        .evaluate("weir/main/team", JsonNodeFactory.instance.objectNode().put("a", 1));
  }

  private Evaluation ask() {
    return ask(Duration.ofSeconds(60));
  }

  @Test
  void valueIsTheDocuments() {
    answers(200, "{\"result\": [{\"code\": \"x\"}]}");

    assertThat(ask().<String>match(value -> value.toString(), failure -> failure))
        .isEqualTo("[{\"code\":\"x\"}]");
    assertThat(requests).containsExactly("POST /v1/data/weir/main/team {\"input\":{\"a\":1}}");
  }

  @Test
  void undefinedDocumentIsTroubleAndNoPass() {
    answers(200, "{}");

    assertThatThrownBy(this::ask)
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("gave no value of weir/main/team; are Weir's policies there?");
  }

  @Test
  void refusalIsTroubleAndNotRepeated() {
    answers(401, "{\"code\": \"unauthorized\"}");

    assertThatThrownBy(this::ask)
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining(url());
    assertThat(requests).hasSize(1);
  }

  @Test
  void answerThatIsNoJsonIsTrouble() {
    answers(200, "<html>");

    assertThatThrownBy(this::ask).isInstanceOf(EnvironmentException.class);
  }

  @Test
  void slowServerIsTroubleWithinTheDeadline() {
    server.createContext("/", exchange -> awaitEnd());

    assertThatThrownBy(() -> ask(Duration.ofMillis(100)))
        .isInstanceOf(EnvironmentException.class)
        .hasMessage(
            "the policy server at " + url() + " cannot be asked: it did not answer within 100 ms");
  }

  private void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void serverThatIsNotThereIsTrouble() {
    server.stop(0);

    assertThatThrownBy(this::ask)
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("the policy server at " + url() + " cannot be asked");
  }
}
