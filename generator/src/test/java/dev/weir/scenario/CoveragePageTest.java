package dev.weir.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on what the example covers names nothing that is not there. */
class CoveragePageTest {

  private static final Path REPOSITORY = Scenario.example().inputs();
  private static final Pattern FIXTURE = Pattern.compile("invalid/([A-Za-z0-9-]+)");

  @Test
  void everyFixtureOfThePageIsThere() throws Exception {
    List<String> fixtures = Fixture.all().stream().map(Fixture::name).toList();

    assertThat(named(FIXTURE).map(match -> match.group(1)).toList())
        .isNotEmpty()
        .isSubsetOf(fixtures);
  }

  @Test
  void everyExampleOfThePageIsThere() throws Exception {
    String teams = String.join("|", Scenario.folders(REPOSITORY.resolve("teams")));
    Pattern example = Pattern.compile("(cluster )?(?<![\\w/-])(" + teams + ")/([a-z0-9-]+)");

    assertThat(named(example).map(CoveragePageTest::file).toList())
        .isNotEmpty()
        .allMatch(file -> Files.exists(REPOSITORY.resolve(file)));
  }

  @Test
  void everyJobOfTheExampleIsOnThePage() throws Exception {
    String page = page();

    assertThat(Scenario.example().tree().list("teams").stream().filter(f -> f.contains("/jobs/")))
        .isNotEmpty()
        .allMatch(file -> page.contains(file.replaceAll("teams/(.+)/jobs/(.+)\\.yaml", "$1/$2")));
  }

  private static String file(MatchResult example) {
    String folder = example.group(1) == null ? "jobs" : "clusters";
    return "teams/" + example.group(2) + "/" + folder + "/" + example.group(3) + ".yaml";
  }

  private static Stream<MatchResult> named(Pattern pattern) throws IOException {
    return pattern.matcher(page()).results();
  }

  private static String page() throws IOException {
    return Files.readString(REPOSITORY.resolve("docs/coverage.md"));
  }
}
