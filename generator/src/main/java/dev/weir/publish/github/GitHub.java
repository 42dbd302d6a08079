package dev.weir.publish.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.diagnostic.EnvironmentException;
import dev.weir.publish.PullRequests;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The pull requests of one repository on GitHub. */
public final class GitHub implements PullRequests {

  private static final int LONGEST_TITLE = 250;
  private static final int LONGEST_BODY = 60_000;
  private static final String EXISTS = "already exists";

  private final GitHubRepository repository;
  private final String token;
  private final GitHubApi api;

  private GitHub(GitHubRepository repository, String token, GitHubApi api) {
    this.repository = repository;
    this.token = token;
    this.api = api;
  }

  /** Whether the repository at an address of Git may be on GitHub. */
  public static boolean mayHave(String address) {
    return GitHubRepository.of(address).isPresent();
  }

  /**
   * The pull requests of a repository.
   *
   * @param address of Git, over HTTP or SSH
   * @param token that may write pull requests; sent to GitHub's programming interface alone
   * @param agent how this program calls itself
   */
  public static PullRequests at(String address, String token, String agent) {
    return GitHubRepository.of(address)
        .<PullRequests>map(found -> new GitHub(found, token, new GitHubApi(agent)))
        .orElseGet(PullRequests::none);
  }

  /** Asks an unknown server as nobody first: a stranger is not shown the token. */
  @Override
  public boolean areOffered() {
    if (repository.certainty() == GitHubRepository.Certainty.GITHUB) {
      return true;
    }
    URI meta = URI.create(repository.api() + "/meta");
    return api
        .ask(new GitHubApi.Question("GET", meta, Optional.empty(), Optional.empty()))
        .headers()
        .map()
        .keySet()
        .stream()
        .anyMatch(name -> name.regionMatches(true, 0, "x-github-", 0, "x-github-".length()));
  }

  @Override
  public Optional<Open> find(Ends ends) {
    String query =
        "?state=open&head="
            + encoded(repository.owner() + ":" + ends.head())
            + "&base="
            + encoded(ends.base());
    GitHubApi.Answer answer = ask("GET", repository.pulls(query), Optional.empty());
    if (answer.status() != 200 || !answer.body().isArray()) {
      throw trouble(answer);
    }
    return Optional.ofNullable(answer.body().get(0)).map(GitHub::open);
  }

  @Override
  public Open open(Ends ends, Text text) {
    ObjectNode body = body(text);
    body.put("head", ends.head());
    body.put("base", ends.base());
    GitHubApi.Answer answer = ask("POST", repository.pulls(""), Optional.of(body));
    if (answer.status() == 201) {
      return open(answer.body());
    }
    // Another publisher may have opened it since it was looked for.
    return Optional.of(answer)
        .filter(said -> said.status() == 422 && GitHubTrouble.words(said.body()).contains(EXISTS))
        .flatMap(said -> find(ends))
        .orElseThrow(() -> trouble(answer));
  }

  @Override
  public void rewrite(Open open, Text text) {
    GitHubApi.Answer answer =
        ask("PATCH", repository.pulls("/" + open.number()), Optional.of(body(text)));
    if (answer.status() != 200) {
      throw trouble(answer);
    }
  }

  private GitHubApi.Answer ask(String method, URI at, Optional<JsonNode> body) {
    return api.ask(new GitHubApi.Question(method, at, body, Optional.of(token)));
  }

  private EnvironmentException trouble(GitHubApi.Answer answer) {
    return new EnvironmentException(GitHubTrouble.of(answer, repository));
  }

  private static Open open(JsonNode pull) {
    return new Open(pull.path("number").asInt(), pull.path("html_url").asText());
  }

  private static ObjectNode body(Text text) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("title", shortened(text.title(), LONGEST_TITLE));
    body.put("body", shortened(text.body(), LONGEST_BODY));
    return body;
  }

  private static String shortened(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
