package dev.weir.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** GitHub's interface for pull requests, as far as it is asked; remembers every question. */
final class GitHubStandIn implements HttpHandler {

  static final String ADDRESS = "https://github.example.com/acme/delivery/pull/7";

  private static final String OPEN = "{\"number\": 7, \"html_url\": \"" + ADDRESS + "\"}";

  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Map<String, Canned> canned = new HashMap<>();
  private boolean isGitHub = true;
  private boolean isOpen;

  /**
   * A question.
   *
   * @param token of its header; empty for none
   */
  record Asked(String method, String at, Optional<String> token, String body) {}

  /** An answer that was laid ready. */
  record Canned(int status, Map<String, String> headers, String body) {}

  /** Every question but that for what the server is. */
  List<Asked> asked() {
    return asked.stream().filter(one -> !one.at().endsWith("/meta")).toList();
  }

  List<String> methods() {
    return asked().stream().map(Asked::method).toList();
  }

  /** Questions of any kind that no token came with. */
  List<String> askedAsNobody() {
    return asked.stream().filter(one -> one.token().isEmpty()).map(Asked::at).toList();
  }

  /** Answers one method so from now on. */
  void answer(String method, Canned answer) {
    canned.put(method, answer);
  }

  /** Becomes a server of another kind. */
  void beSomethingElse() {
    isGitHub = false;
  }

  /** Has the pull request opened by somebody else, who is just quicker. */
  void beOvertaken() {
    answer(
        "POST",
        new Canned(
            422,
            Map.of(),
            "{\"message\": \"Validation Failed\", \"errors\": [{\"message\":"
                + " \"A pull request already exists for acme:x.\"}]}"));
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String token = exchange.getRequestHeaders().getFirst("Authorization");
      String at = exchange.getRequestURI().toString().replaceFirst("^/api/v3", "");
      asked.add(new Asked(method, at, Optional.ofNullable(token), body));
      if (!isGitHub) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange.getResponseHeaders().set("X-GitHub-Request-Id", "1");
      Canned answer = canned.getOrDefault(at.endsWith("/meta") ? "" : method, usual(method));
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private Canned usual(String method) {
    List<String> found = new ArrayList<>();
    if (isOpen) {
      found.add(OPEN);
    }
    isOpen |= method.equals("POST");
    return switch (method) {
      case "GET" -> new Canned(200, Map.of(), found.toString());
      case "POST" -> new Canned(201, Map.of(), OPEN);
      default -> new Canned(200, Map.of(), OPEN);
    };
  }
}
