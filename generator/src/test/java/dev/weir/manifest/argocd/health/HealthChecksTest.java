package dev.weir.manifest.argocd.health;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Fixtures;
import dev.weir.manifest.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HealthChecksTest {

  private static final Map<String, String> SCRIPTS = scripts("{}");

  /** What Argo CD opens to checks of its ConfigMap: neither strings, mathematics nor the disk. */
  private static final List<String> CLOSED =
      List.of("string.", "math.", "io.", "os.", "debug.", "require", ":gsub(", ":find(", ":match(");

  /** An object's state and what is to be thought of it. */
  record Row(String kinds, String name, JsonNode object, String status, String says) {

    @Override
    public String toString() {
      return kinds + ": " + name;
    }

    Stream<String> keys() {
      return Stream.of(kinds.split(" ")).map(k -> "resource.customizations.health." + k);
    }
  }

  static List<Row> rows() throws IOException {
    String file = "src/test/resources/dev/weir/manifest/argocd/health/status-objects.yaml";
    return Json.of(Files.readString(Path.of(file))).properties().stream()
        .flatMap(
            kind ->
                StreamSupport.stream(kind.getValue().spliterator(), false)
                    .map(row -> row(kind.getKey(), row)))
        .toList();
  }

  private static Row row(String kinds, JsonNode row) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (String part : List.of("metadata", "spec", "status")) {
      if (row.has(part)) {
        object.set(part, row.get(part));
      }
    }
    return new Row(
        kinds,
        row.path("is").asText(),
        object,
        row.path("health").asText(),
        row.path("says").asText());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void eachStateHasTheHealthThatAPersonWouldGiveIt(Row row) {
    assertThat(row.keys())
        .allSatisfy(
            key -> {
              Lua.Health health = Lua.judge(script(key), row.object());
              assertThat(health.status()).as(health.message()).isEqualTo(row.status());
              assertThat(health.message()).contains(row.says());
            });
  }

  @Test
  void everyKindIsShownInFiveStatesOrMore() throws IOException {
    Map<String, Long> states =
        new TreeMap<>(rows().stream().flatMap(Row::keys).collect(groupingBy(k -> k, counting())));
    assertThat(states.keySet()).isEqualTo(SCRIPTS.keySet());
    assertThat(states.values()).allMatch(count -> count >= 5);
  }

  @Test
  void anObjectWithoutAnythingIsProgressing() {
    assertThat(SCRIPTS.values())
        .allSatisfy(
            script ->
                assertThat(Lua.judge(script, Json.of("{}")).status()).isEqualTo("Progressing"));
  }

  @Test
  void anObjectOnItsWayOutIsProgressingWhateverElseItSays() throws IOException {
    for (Row row : rows()) {
      ObjectNode object = row.object().deepCopy();
      object.putObject("metadata").put("deletionTimestamp", "2026-11-21T10:00:00Z");
      assertThat(row.keys())
          .allSatisfy(
              key ->
                  assertThat(Lua.judge(script(key), object))
                      .isEqualTo(new Lua.Health("Progressing", "it is being deleted")));
    }
  }

  /** Each field of each row, gone: no field may be taken for granted. */
  @Test
  void noFieldIsTakenForGranted() throws IOException {
    for (Row row : rows()) {
      for (JsonNode poorer : poorer(row.object())) {
        assertThat(row.keys())
            .allSatisfy(
                key ->
                    assertThat(Lua.judge(script(key), poorer).status())
                        .isIn("Healthy", "Progressing", "Degraded", "Suspended"));
      }
    }
  }

  private static List<JsonNode> poorer(JsonNode node) {
    List<JsonNode> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      all.add(((ObjectNode) node.deepCopy()).without(field.getKey()));
      if (field.getValue().isObject()) {
        for (JsonNode inner : poorer(field.getValue())) {
          all.add(((ObjectNode) node.deepCopy()).set(field.getKey(), inner));
        }
      }
    }
    return all;
  }

  @Test
  void checksUseNoLibraryThatArgoCdKeepsClosed() {
    assertThat(SCRIPTS.values())
        .allSatisfy(script -> assertThat(CLOSED).noneMatch(script::contains));
  }

  @Test
  void operatorsThatDoNotCountEveryChangeAreNotWaitedFor() {
    JsonNode behind =
        Json.of(
            "{metadata: {generation: 3}, spec: {job: {state: running}}, status: {observedGeneration: 2,"
                + " lifecycleState: STABLE, jobStatus: {state: RUNNING}}}");
    String key = "resource.customizations.health.flink.apache.org_FlinkDeployment";

    assertThat(judge("operator: {version: 1.11.0}", key, behind)).isEqualTo("Progressing");
    assertThat(judge("operator: {version: 1.10.0}", key, behind)).isEqualTo("Healthy");
    assertThat(judge("operator: {type: emr, version: 7.12.0}", key, behind)).isEqualTo("Healthy");
  }

  private static String judge(String environment, String key, JsonNode object) {
    return Lua.judge(script(scripts(environment), key), object).status();
  }

  private static Map<String, String> scripts(String environment) {
    return HealthChecks.of(Fixtures.environment(environment));
  }

  private static String script(String key) {
    return script(SCRIPTS, key);
  }

  private static String script(Map<String, String> scripts, String key) {
    return Optional.ofNullable(scripts.get(key)).orElseThrow(() -> new AssertionError(key));
  }
}
