package dev.weir.workflow;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the workflows may do, and to whom they listen. */
class WorkflowsTest {

  private static final Pattern USES = Pattern.compile("(?m)^\\s*(?:- )?uses: (.*)$");
  private static final Pattern PINNED =
      Pattern.compile("([\\w.-]+/[\\w./-]+)@([0-9a-f]{40}) # v\\d+\\.\\d+\\.\\d+");

  /** What is in the checkout needs no pin; what a new repository names first, its README says. */
  private static final Set<String> LOCAL =
      Set.of("./", "./base", "example/weir@REPLACE-WITH-A-COMMIT");

  static List<WorkflowFile> all() {
    return WorkflowFile.all();
  }

  static List<WorkflowFile> workflows() {
    return Stream.concat(WorkflowFile.own().stream(), WorkflowFile.templates().stream()).toList();
  }

  static List<WorkflowFile> judges() {
    return List.of(WorkflowFile.own("validate.yml"), WorkflowFile.template("validate.yml"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyActionIsPinnedByItsCommitWithTheVersionBesideIt(WorkflowFile file) {
    assertThat(uses(file).stream().map(action -> action.replaceFirst("\\s+#.*$", "")))
        .containsAll(
            file.steps().stream()
                .filter(step -> step.has("uses"))
                .map(step -> step.path("uses").asText())
                .toList());
    assertThat(uses(file))
        .isNotEmpty()
        .allMatch(action -> LOCAL.contains(action) || PINNED.matcher(action).matches());
  }

  @Test
  void oneActionIsPinnedByOneCommitEverywhere() {
    Map<String, Set<String>> pins = new TreeMap<>();
    for (WorkflowFile file : all()) {
      for (String action : uses(file)) {
        Matcher pinned = PINNED.matcher(action);
        if (pinned.matches()) {
          pins.computeIfAbsent(pinned.group(1), name -> new TreeSet<>()).add(action);
        }
      }
    }
    assertThat(pins).isNotEmpty().allSatisfy((name, actions) -> assertThat(actions).hasSize(1));
  }

  @ParameterizedTest
  @MethodSource("all")
  void noScriptHoldsAnExpression(WorkflowFile file) {
    assertThat(file.steps()).noneMatch(step -> step.path("run").asText().contains("${{"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void noCheckoutLeavesATokenBehind(WorkflowFile file) {
    assertThat(file.steps())
        .filteredOn(step -> step.path("uses").asText().startsWith("actions/checkout@"))
        .allMatch(step -> step.path("with").path("persist-credentials").asText().equals("false"));
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void nothingRunsForeignCodeWithRights(WorkflowFile file) {
    assertThat(file.tree().path("on").properties())
        .isNotEmpty()
        .extracting(Map.Entry::getKey)
        .isSubsetOf("pull_request", "push", "workflow_dispatch");
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void everyJobEndsByItself(WorkflowFile file) {
    assertThat(file.jobs()).allMatch(job -> job.getValue().path("timeout-minutes").asInt() > 0);
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void aWorkflowGrantsNothingToAllItsJobs(WorkflowFile file) {
    JsonNode permissions = file.tree().path("permissions");
    assertThat(permissions.isObject() && permissions.isEmpty()).isTrue();
  }

  @Test
  void everyJobHasWhatItNeedsAndNoMore() {
    Map<String, String> rights = new LinkedHashMap<>();
    for (WorkflowFile file : WorkflowFile.own()) {
      file.jobs()
          .forEach(job -> rights.put(file + " " + job.getKey(), permissions(job.getValue())));
    }
    assertThat(rights)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                entry("ci.yml build", "contents: read"),
                entry("ci.yml inputs", "contents: read"),
                entry("ci.yml newest-jdk", "contents: read"),
                entry("publish.yml environments", "contents: read"),
                entry("publish.yml promote", "contents: read"),
                entry("publish.yml publish", "contents: read"),
                entry("release.yml build", "contents: read"),
                entry(
                    "release.yml image",
                    "attestations: write, contents: read, id-token: write, packages: write"),
                entry(
                    "release.yml release", "attestations: write, contents: write, id-token: write"),
                entry("validate.yml code-scanning", "actions: read, security-events: write"),
                entry("validate.yml validate", "contents: read")));
  }

  @ParameterizedTest
  @MethodSource("judges")
  void whatJudgesAPullRequestKnowsNoSecret(WorkflowFile file) {
    assertThat(file.text()).doesNotContain("secrets.").doesNotContain("github.token");
  }

  @ParameterizedTest
  @MethodSource("judges")
  void whatMayWriteInAPullRequestRunsNothingOfIt(WorkflowFile file) {
    assertThat(file.jobs())
        .filteredOn(job -> permissions(job.getValue()).contains("write"))
        .isNotEmpty()
        .allSatisfy(
            job ->
                assertThat(job.getValue().path("steps"))
                    .noneMatch(
                        step ->
                            step.has("run")
                                || step.path("uses").asText().startsWith("./")
                                || step.path("uses").asText().contains("checkout")));
  }

  private static String permissions(JsonNode job) {
    Set<String> rights = new TreeSet<>();
    job.path("permissions")
        .properties()
        .forEach(right -> rights.add(right.getKey() + ": " + right.getValue().asText()));
    return String.join(", ", rights);
  }

  private static List<String> uses(WorkflowFile file) {
    return USES.matcher(file.text()).results().map(match -> match.group(1)).toList();
  }
}
