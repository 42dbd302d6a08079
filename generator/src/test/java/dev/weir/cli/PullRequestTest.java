package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.git.GitOverHttp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What GitHub is asked for, by a server on this machine that stands in for it. */
class PullRequestTest {

  private static final String NEXT = "environment/prod-next";
  private static final String SECRET = "ghs_not-for-logs";
  private static final String OPENED =
      NEXT + " published [0-9a-f]{10}, .*; pull request opened: " + GitHubStandIn.ADDRESS;

  @TempDir Path folder;
  private final GitHubStandIn gitHub = new GitHubStandIn();
  private Shop shop;
  private GitOverHttp git;

  @BeforeEach
  void start() throws IOException {
    shop = Shop.in(folder.resolve("acme"));
    shop.delivery().made();
    shop.commit(promoted());
    git = GitOverHttp.start(folder, "x-access-token:" + SECRET);
    git.server().createContext("/api/v3/", gitHub);
  }

  @AfterEach
  void stop() {
    git.close();
  }

  @Test
  void opensOneForTheBranchThatWaitsForReview() throws IOException {
    Ran ran = publish("--pr");
    assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.out()).containsPattern(OPENED);
    assertThat(ran.out())
        .containsPattern("environment/dev published .*; no pull request is needed");
    assertThat(gitHub.methods()).containsExactly("GET", "POST");
    String place = "/repos/acme/delivery/pulls";
    assertThat(gitHub.asked().get(0).at())
        .isEqualTo(
            place + "?state=open&head=acme%3Aenvironment%2Fprod-next&base=environment%2Fprod");
    assertThat(gitHub.asked().get(1).at()).isEqualTo(place);
    assertThat(gitHub.asked().get(1).body())
        .contains(
            "\"title\":\"prod: Change the inputs\"",
            "\"head\":\"environment/prod-next\"",
            "\"base\":\"environment/prod\"",
            "- prod orders/totals added");
  }

  @Test
  void addressStandsInTheReportForPrograms() throws IOException {
    Ran ran = publish("--pr", "--format", "json");
    assertThat(ran.out()).containsOnlyOnce("\"pullRequest\" : \"" + GitHubStandIn.ADDRESS + "\"");
  }

  @Test
  void nextDeliveryGivesItNewWords() throws IOException {
    publish("--pr");
    shop.commit(promoted().job("  parallelism: 3\n"));
    assertThat(publish("--pr").out()).contains("; pull request updated: " + GitHubStandIn.ADDRESS);
    assertThat(gitHub.methods()).containsExactly("GET", "POST", "GET", "PATCH");
    assertThat(gitHub.asked().get(3).at()).endsWith("/pulls/7");
  }

  @Test
  void wordsOfPeopleStayWhileNothingChanges() throws IOException {
    publish("--pr");
    assertThat(publish("--pr").out())
        .containsPattern(NEXT + " unchanged [0-9a-f]{10}; pull request open: https://");
    assertThat(gitHub.methods()).containsExactly("GET", "POST", "GET");
  }

  @Test
  void unchangedBranchThatHasNoneGetsOne() throws IOException {
    assertThat(publish().out()).doesNotContain("pull request");
    assertThat(publish("--pr").out())
        .containsPattern(NEXT + " unchanged [0-9a-f]{10}; pull request opened: https://");
  }

  @Test
  void treeThatIsSyncedAlreadyNeedsNone() throws IOException {
    publish();
    shop.delivery().commit(Shop.TO_PROD, shop.delivery().files(NEXT), "Merge pull request #1");
    assertThat(publish("--pr").out())
        .containsPattern(NEXT + " unchanged [0-9a-f]{10}; no pull request is needed");
    assertThat(gitHub.asked()).isEmpty();
  }

  @Test
  void somebodyQuickerIsAsGood() throws IOException {
    gitHub.beOvertaken();
    assertThat(publish("--pr").out()).containsPattern(OPENED);
    assertThat(gitHub.methods()).containsExactly("GET", "POST", "GET");
  }

  @Test
  void tokenIsShownOnlyWhereGitHubIs() throws IOException {
    publish("--pr");
    assertThat(gitHub.askedAsNobody()).containsExactly("/meta");
    assertThat(gitHub.asked()).allMatch(one -> one.token().equals(Optional.of("Bearer " + SECRET)));
  }

  @Test
  void otherServerIsPushedToAndNotShownTheToken() throws IOException {
    gitHub.beSomethingElse();
    Ran ran = publish("--pr");
    assertThat(ran.out())
        .contains("note[PUB-009]", NEXT + " published", "no pull request was opened");
    assertThat(ran.exit()).isZero();
    assertThat(gitHub.asked()).isEmpty();
    assertThat(gitHub.askedAsNobody()).containsExactly("/meta");
  }

  @Test
  void repositoryOnThisMachineIsPushedTo() {
    Ran ran = shop.publish("--pr");
    assertThat(ran.out()).contains("note[PUB-009]", NEXT + " published");
    assertThat(ran.exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET | 401 | '' | GitHub does not accept the token",
        "GET | 403 | '' | the token may not do it",
        "POST | 403 | x-ratelimit-remaining: 0 | limit of requests is used up for now",
        "POST | 429 | retry-after: 60 | try again in 60 s",
        "GET | 404 | '' | shows this token no repository",
        "POST | 422 | '' | GitHub does not take it (\"Because\")",
        "GET | 301 | Location: http://127.0.0.1:1/ | the repository has moved",
        "POST | 502 | '' | GitHub answers 502",
        "GET | 200 | '' | GitHub answers 200"
      })
  void whatIsPushedStaysAndTheRunIsInTrouble(String method, int status, String header, String words)
      throws IOException {
    String[] parts = header.split(": ", 2);
    Map<String, String> headers = parts.length == 2 ? Map.of(parts[0], parts[1]) : Map.of();
    gitHub.answer(method, new GitHubStandIn.Canned(status, headers, "{\"message\": \"Because\"}"));
    Ran ran = publish("--pr");
    assertThat(ran.out()).contains("warning[PUB-008]", words, NEXT + " published");
    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.out() + ran.err()).doesNotContain(SECRET);
    assertThat(shop.delivery().head(NEXT)).isPresent();
  }

  @Test
  void withoutATokenItIsAMistake() {
    Ran ran = on(Map.of(), List.of("--pr"));
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("--pr needs a token", "--token-variable");
  }

  @Test
  void dryRunAsksNobody() throws IOException {
    publish("--pr", "--dry-run");
    assertThat(gitHub.askedAsNobody()).isEmpty();
    assertThat(gitHub.asked()).isEmpty();
  }

  private static Shop.Inputs promoted() {
    return Shop.inputs().edited(Shop.PROD, text -> text + "  promotion: {from: dev}\n");
  }

  private Ran publish(String... more) {
    List<String> all = new ArrayList<>(List.of("--token-variable", "TOKEN"));
    all.addAll(List.of(more));
    return on(Map.of("TOKEN", SECRET), all);
  }

  private Ran on(Map<String, String> variables, List<String> more) {
    List<String> all = new ArrayList<>(List.of("publish", "--to"));
    all.add(git.url("acme/delivery.git"));
    all.addAll(more);
    Host host = new Host(shop.folder(), Optional.empty(), variables, () -> 0, () -> Ran.TODAY);
    return Ran.on(host, Set.of(), all.toArray(String[]::new));
  }
}
