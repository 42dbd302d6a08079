package dev.weir.manifest.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Trees;
import dev.weir.manifest.argocd.Wave;
import java.util.stream.Stream;

/** metrics-server: two of it, since nothing scales while it is away. */
final class MetricsServer implements Part {

  @Override
  public Stream<Piece> of(Site site) {
    return site.said().metricsServer().stream()
        .map(
            said ->
                site.chart(
                    "metrics-server",
                    Wave.REST,
                    site.pin("metricsServer", said.version()),
                    said,
                    values()));
  }

  private static ObjectNode values() {
    ObjectNode values = Trees.empty();
    values.put("replicas", 2);
    values.putObject("podDisruptionBudget").put("enabled", true).put("minAvailable", 1);
    return values;
  }
}
