package dev.weir.manifest.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.manifest.Json;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.SmallCompany;
import dev.weir.manifest.Tracing;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DashboardsTest {

  private static final SmallCompany COMPANY = SmallCompany.create();

  private static List<Manifest> render(SmallCompany company) {
    return new Dashboards().render(company.team(Tracing.OFF));
  }

  private static List<String> names(SmallCompany company) {
    return render(company).stream().map(m -> m.key().name()).toList();
  }

  private static String text(Manifest manifest) {
    return manifest.tree().path("data").elements().next().asText();
  }

  @Test
  void aTeamHasOneForEachKindOfWorkload() {
    assertThat(names(COMPANY.job("a", "").job("b", "").cluster("c", "")))
        .containsExactly("flink-dashboard-application", "flink-dashboard-session");
  }

  @Test
  void kindsThatAreNotMonitoredHaveNone() {
    assertThat(names(COMPANY.job("a", "").cluster("c", "monitoring: {enabled: false}")))
        .containsExactly("flink-dashboard-application");
  }

  @Test
  void itStandsInTheTenantUnitWhereGrafanaFindsIt() {
    Manifest manifest = render(COMPANY.job("a", "")).get(0);
    assertThat(manifest.unit().folder()).isEqualTo("dev/payments/_tenant");
    assertThat(manifest.tree().at("/metadata/labels/grafana_dashboard").asText()).isEqualTo("1");
  }

  @Test
  void theStacksOwnLabelsReplaceTheUsualOne() {
    SmallCompany company =
        COMPANY.job("a", "").environment("monitoring: {dashboardLabels: {dashboards: flink}}");
    JsonNode labels = render(company).get(0).tree().at("/metadata/labels");
    assertThat(labels.path("dashboards").asText()).isEqualTo("flink");
    assertThat(labels.has("grafana_dashboard")).isFalse();
  }

  @Test
  void panelsHaveIdsOfTheirOwnAndDoNotOverlap() {
    for (Manifest manifest : render(COMPANY.job("a", "").cluster("c", ""))) {
      Set<Integer> ids = new HashSet<>();
      Set<String> cells = new HashSet<>();
      for (JsonNode panel : Json.of(text(manifest)).path("panels")) {
        assertThat(ids.add(panel.path("id").asInt())).isTrue();
        JsonNode at = panel.path("gridPos");
        for (int x = 0; x < at.path("w").asInt(); x++) {
          for (int y = 0; y < at.path("h").asInt(); y++) {
            String cell = (at.path("x").asInt() + x) + "/" + (at.path("y").asInt() + y);
            assertThat(cells.add(cell)).as(cell).isTrue();
          }
        }
      }
      assertThat(ids).hasSizeGreaterThan(20);
    }
  }

  @Test
  void everySeriesIsBoundToTheChosenNamespace() {
    for (Manifest manifest : render(COMPANY.job("a", "").cluster("c", ""))) {
      for (JsonNode panel : Json.of(text(manifest)).path("panels")) {
        for (JsonNode target : panel.path("targets")) {
          assertThat(target.path("expr").asText())
              .contains("{namespace=\"$namespace\",app=~\"$app\"")
              .doesNotContain("@");
        }
      }
    }
  }

  @Test
  void onlySessionClustersChooseByJob() {
    List<Manifest> both = render(COMPANY.job("a", "").cluster("c", ""));
    assertThat(text(both.get(0))).doesNotContain("$job");
    assertThat(text(both.get(1))).contains("job_name=~\\\"$job\\\"");
  }

  @Test
  void theTextEndsItsLinesInOneWay() {
    assertThat(text(render(COMPANY.job("a", "")).get(0))).doesNotContain("\r").endsWith("}\n");
  }

  @Test
  void withoutAStackThereIsNone() {
    assertThat(render(COMPANY.job("a", "").environment(""))).isEmpty();
  }
}
