package dev.weir.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a small change of the inputs reaches into the delivered tree. */
class ChangeReachTest {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final String TEAM = "teams/payments/team.yaml";
  private static final String OF_TEAM =
      "[^/]+/(payments/.*|_argocd/payments/.*|_argocd/application-tenant\\.[^.]+\\.payments\\.yaml)";
  private static final MemoryTree EXAMPLE = Scenario.example().tree();

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource({
    "costCenter: CC-4711, costCenter: CC-9999",
    "owners: [payments-leads@acme.example], owners: [someone-else@acme.example]",
    "email: payments@acme.example, email: cards@acme.example",
    "chat: \"#payments-oncall\", chat: \"#cards\"",
    "pager: payments-primary, pager: cards-primary",
  })
  void whatMayChangeSitsOnMetadataAlone(String before, String after) {
    Map<String, String> old = Rendered.texts(EXAMPLE);
    Map<String, String> next =
        Rendered.texts(EXAMPLE.edited(TEAM, text -> text.replace(before, after)));

    SortedSet<String> changed = changed(old, next);
    assertThat(next.keySet()).isEqualTo(old.keySet());
    assertThat(changed)
        .isNotEmpty()
        .allSatisfy(path -> assertThat(path).matches(OF_TEAM))
        .allSatisfy(
            path -> assertRestartsNothing(old.getOrDefault(path, ""), next.getOrDefault(path, "")));
  }

  private static void assertRestartsNothing(String before, String after) throws Exception {
    JsonNode old = YAML.readTree(before);
    JsonNode next = YAML.readTree(after);

    assertThat(next.path("kind").asText()).matches("Application|Namespace|Flink.*");
    assertThat(withoutMetadata(next)).isEqualTo(withoutMetadata(old));
  }

  private static ObjectNode withoutMetadata(JsonNode object) {
    return ((ObjectNode) object.deepCopy()).without(List.of("metadata"));
  }

  @Test
  void aRunbookThatMovesChangesAlertsAndTheNamespaceAlone() {
    Map<String, String> old = Rendered.texts(EXAMPLE);
    Map<String, String> next =
        Rendered.texts(EXAMPLE.edited(TEAM, text -> text.replace("runbooks.acme", "pages.acme")));

    assertThat(changed(old, next))
        .isNotEmpty()
        .allMatch(path -> path.matches("[^/]+/payments/.*/(namespace|prometheusrule)-[^/]+"));
  }

  @Test
  void aNewJobTouchesItsOwnFilesAndItsTeamsAlone() {
    Map<String, String> old = Rendered.texts(EXAMPLE);
    Map<String, String> next = Rendered.texts(EXAMPLE.with(newJob(), job("brand-new")));

    assertThat(changed(old, next))
        .isNotEmpty()
        .allSatisfy(path -> assertThat(path).matches(ownOrTeams("brand-new")));
    assertThat(next.keySet()).containsAll(old.keySet());
  }

  @Test
  void aRemovedJobTakesItsOwnFilesAndTouchesItsTeamsAlone() {
    Map<String, String> old = Rendered.texts(EXAMPLE);
    Map<String, String> next =
        Rendered.texts(EXAMPLE.without("teams/payments/jobs/order-totals.yaml"));

    assertThat(changed(old, next)).allMatch(path -> path.matches(ownOrTeams("order-totals")));
    assertThat(next.keySet()).noneMatch(path -> path.contains("/order-totals/"));
  }

  @Test
  void commentsAndOrderOfKeysDoNotMatter() {
    UnaryOperator<String> turned =
        text ->
            text.replace("  runtime: flink-1.20\n", "")
                + "\n  # moved to the end\n  runtime: \"flink-1.20\"\n";

    assertThat(Rendered.texts(EXAMPLE.edited("teams/payments/jobs/order-totals.yaml", turned)))
        .isEqualTo(Rendered.texts(EXAMPLE));
  }

  private static String ownOrTeams(String job) {
    return "[^/]+/(payments/(_tenant/("
        + job
        + "/)?[^/]+|"
        + job
        + "/[^/]+)|_argocd/payments/application-tenant\\.[^.]+\\.payments\\."
        + job
        + "\\.yaml|_documents/(iam|terraform)/payments\\."
        + job
        + "\\.[^/]+|_documents/lineage\\.(json|md))";
  }

  private static String newJob() {
    return "teams/payments/jobs/brand-new.yaml";
  }

  private static String job(String name) {
    return EXAMPLE
        .text("teams/payments/jobs/order-totals.yaml")
        .replace("name: order-totals", "name: " + name);
  }

  private static SortedSet<String> changed(Map<String, String> old, Map<String, String> next) {
    SortedSet<String> paths = new TreeSet<>(old.keySet());
    paths.addAll(next.keySet());
    paths.removeIf(path -> Objects.equals(old.get(path), next.get(path)));
    return paths;
  }
}
