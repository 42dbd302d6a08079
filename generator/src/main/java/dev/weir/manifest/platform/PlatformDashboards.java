package dev.weir.manifest.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.JsonDocument;
import dev.weir.manifest.argocd.Wave;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Dashboards of the platform's own; each team has others in its namespace. */
final class PlatformDashboards implements Part {

  private static final String OPERATOR = "operator-dashboard.json";

  @Override
  public Stream<Piece> of(Site site) {
    return site.said().grafana().stream()
        .map(
            grafana ->
                Piece.objects(
                    "dashboards", Wave.REST, site.monitoring(), List.of(dashboard(site))));
  }

  private static ConfigMap dashboard(Site site) {
    String environment = site.environment().name();
    ObjectNode dashboard = read();
    dashboard.put("uid", "flink-operator-" + environment);
    dashboard.put("title", "Flink operator / " + environment);
    dashboard.putArray("tags").add("flink").add("platform").add(environment);
    Map.Entry<String, String> label = GrafanaPart.label(site);
    var metadata =
        site.metadata("flink-dashboard-operator")
            .withNamespace(site.monitoring())
            .addToLabels(label.getKey(), label.getValue())
            .build();
    return new ConfigMapBuilder()
        .withMetadata(metadata)
        .addToData("flink-operator.json", JsonDocument.text(dashboard))
        .build();
  }

  private static ObjectNode read() {
    try (InputStream in = PlatformDashboards.class.getResourceAsStream(OPERATOR)) {
      return (ObjectNode) new ObjectMapper().readTree(Objects.requireNonNull(in, OPERATOR));
    } catch (IOException e) {
      throw new UncheckedIOException("the jar's own " + OPERATOR, e);
    }
  }
}
