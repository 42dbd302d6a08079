package dev.weir.publish.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/** What an answer that is none means (source: GitHub's documentation of its REST interface). */
final class GitHubTrouble {

  private static final int MOST_WORDS = 300;

  private GitHubTrouble() {}

  /** The end of a sentence, with what GitHub says itself. */
  static String of(GitHubApi.Answer answer, GitHubRepository repository) {
    String said = words(answer.body());
    return meaning(answer, repository) + (said.isEmpty() ? "" : " (\"" + said + "\")");
  }

  private static String meaning(GitHubApi.Answer answer, GitHubRepository repository) {
    if (isLimit(answer)) {
      return "GitHub's limit of requests is used up for now" + wait(answer.headers());
    }
    return switch (answer.status()) {
      case 401 -> "GitHub does not accept the token: it may have run out";
      case 403 -> "the token may not do it: it needs to write pull requests";
      case 404 ->
          "GitHub shows this token no repository \""
              + repository.owner()
              + "/"
              + repository.name()
              + "\"";
      case 301, 302, 307, 308 -> "the repository has moved: publish to its new address";
      case 422 -> "GitHub does not take it";
      default -> "GitHub answers " + answer.status();
    };
  }

  private static boolean isLimit(GitHubApi.Answer answer) {
    HttpHeaders headers = answer.headers();
    boolean isUsedUp = headers.firstValue("x-ratelimit-remaining").filter("0"::equals).isPresent();
    return answer.status() == 429
        || (answer.status() == 403 && (isUsedUp || headers.firstValue("retry-after").isPresent()));
  }

  private static String wait(HttpHeaders headers) {
    return headers
        .firstValue("retry-after")
        .filter(seconds -> seconds.matches("\\d{1,6}"))
        .map(seconds -> ", try again in " + seconds + " s")
        .orElse("");
  }

  /** What GitHub says of it: the message, then that of each error. */
  static String words(JsonNode body) {
    StringBuilder words = new StringBuilder(body.path("message").asText(""));
    for (JsonNode error : body.path("errors")) {
      String more = error.isTextual() ? error.asText() : error.path("message").asText("");
      words.append(more.isEmpty() ? "" : "; " + more);
    }
    return words.length() <= MOST_WORDS ? words.toString() : words.substring(0, MOST_WORDS) + "…";
  }
}
