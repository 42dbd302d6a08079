package dev.weir.manifest.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Rows of panels, three beside each other, from the list in {@code dashboard-panels.json}. There
 * {@code {@cluster}} stands for the chosen clusters' series and {@code {@job}} for the chosen
 * jobs'.
 */
final class DashboardPanels {

  private static final JsonNode ROWS = rows();
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Grafana's grid is 24 wide. */
  private static final int WIDTH = 8;

  private static final int IN_A_ROW = 3;
  private static final int HEIGHT = 8;

  private final DashboardKind kind;
  private final ArrayNode panels = JSON.arrayNode();
  private int y;

  DashboardPanels(DashboardKind kind) {
    this.kind = kind;
  }

  /** Every row and panel of the kind; ids count from 1. */
  ArrayNode all() {
    for (JsonNode row : ROWS) {
      if (isOfKind(row)) {
        add(row);
      }
    }
    return panels;
  }

  /** The data source that the dashboard's first variable chooses. */
  static ObjectNode datasource() {
    return JSON.objectNode().put("type", "prometheus").put("uid", "${datasource}");
  }

  private void add(JsonNode row) {
    ObjectNode head = panel("row", row.path("row").asText());
    head.set("gridPos", place(0, 24, 1));
    head.put("collapsed", false).putArray("panels");
    y++;
    int column = 0;
    for (JsonNode panel : row.path("panels")) {
      if (column == IN_A_ROW) {
        column = 0;
        y += HEIGHT;
      }
      fill(panel, place(WIDTH * column++, WIDTH, HEIGHT));
    }
    y += HEIGHT;
  }

  private void fill(JsonNode from, ObjectNode place) {
    ObjectNode panel = panel(from.path("type").asText("timeseries"), from.path("title").asText());
    panel.set("gridPos", place);
    panel.set("datasource", datasource());
    ObjectNode field = panel.putObject("fieldConfig");
    field.putObject("defaults").put("unit", from.path("unit").asText("short")).put("min", 0);
    field.putArray("overrides");
    ArrayNode targets = panel.putArray("targets");
    from.path("series")
        .properties()
        .forEach(series -> target(targets, series.getKey(), series.getValue().asText()));
  }

  private void target(ArrayNode targets, String legend, String expr) {
    ObjectNode target = targets.addObject();
    target.put("refId", String.valueOf((char) ('A' + targets.size() - 1)));
    target.set("datasource", datasource());
    target.put("expr", selected(expr)).put("legendFormat", legend).put("range", true);
  }

  private String selected(String expr) {
    String cluster = "namespace=\"$namespace\",app=~\"$app\"";
    String job = kind == DashboardKind.SESSION ? cluster + ",job_name=~\"$job\"" : cluster;
    return expr.replace("@cluster", cluster).replace("@job", job);
  }

  private ObjectNode panel(String type, String title) {
    ObjectNode panel = panels.addObject();
    return panel.put("id", panels.size()).put("type", type).put("title", title);
  }

  private ObjectNode place(int x, int width, int height) {
    return JSON.objectNode().put("x", x).put("y", y).put("w", width).put("h", height);
  }

  private boolean isOfKind(JsonNode row) {
    return !row.has("only") || row.path("only").asText().equals(kind.key());
  }

  private static JsonNode rows() {
    String name = "dashboard-panels.json";
    try (InputStream in = DashboardPanels.class.getResourceAsStream(name)) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in, name));
    } catch (IOException e) {
      throw new UncheckedIOException("the jar's own " + name, e);
    }
  }
}
