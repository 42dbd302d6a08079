package dev.weir.publish.github;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.weir.diagnostic.EnvironmentException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * One question to GitHub and its answer. A redirection is an answer like others, so that the token
 * goes to the server that was asked and to no other.
 */
final class GitHubApi {

  private static final Duration TO_CONNECT = Duration.ofSeconds(10);
  private static final Duration TO_ANSWER = Duration.ofSeconds(30);
  private static final int LARGEST_ANSWER = 4 * 1024 * 1024;
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(TO_CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final String agent;

  /**
   * Over the network.
   *
   * @param agent how this program calls itself
   */
  GitHubApi(String agent) {
    this.agent = agent;
  }

  /**
   * A question.
   *
   * @param body empty for none
   * @param token empty to ask as nobody
   */
  record Question(String method, URI at, Optional<JsonNode> body, Optional<String> token) {}

  /**
   * An answer.
   *
   * @param body missing where it is no JSON
   */
  record Answer(int status, HttpHeaders headers, JsonNode body) {}

  Answer ask(Question question) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(question.at())
            .timeout(TO_ANSWER)
            .header("Accept", "application/vnd.github+json")
            .header("X-GitHub-Api-Version", "2022-11-28")
            .header("User-Agent", agent)
            .method(question.method(), body(question));
    question.body().ifPresent(body -> request.header("Content-Type", "application/json"));
    question.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
    try {
      HttpResponse<InputStream> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream in = response.body()) {
        byte[] bytes = in.readNBytes(LARGEST_ANSWER);
        return new Answer(response.statusCode(), response.headers(), parsed(bytes));
      }
    } catch (IOException e) {
      throw new EnvironmentException(
          "\"" + question.at().getHost() + "\" cannot be reached: " + reason(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EnvironmentException("GitHub's answer was not waited for", e);
    }
  }

  private static HttpRequest.BodyPublisher body(Question question) {
    return question
        .body()
        .map(JsonNode::toString)
        .map(text -> HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8))
        .orElseGet(HttpRequest.BodyPublishers::noBody);
  }

  private static JsonNode parsed(byte[] bytes) {
    try {
      return JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : " " + e.getMessage());
  }
}
