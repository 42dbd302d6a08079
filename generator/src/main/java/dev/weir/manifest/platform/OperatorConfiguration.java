package dev.weir.manifest.platform;

import dev.weir.config.Installation.Operator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The operator's default configuration: metrics, and what the environment says of it. */
record OperatorConfiguration(Site site, Operator said) {

  private static final int PORT = 9999;
  private static final String METRICS = "kubernetes.operator.metrics.reporter.prom.";
  private static final String SCHEMES = "kubernetes.operator.user.artifacts.allowed-schemes";

  /** Where it is scraped. */
  static int port(Operator said) {
    return said.metricsPort().orElse(PORT);
  }

  /** A line for each option, sorted, behind those of the chart's own file. */
  String text() {
    var spec = site.environment().spec().operator();
    Map<String, String> options = new TreeMap<>();
    options.put(
        METRICS + "factory.class", "org.apache.flink.metrics.prometheus.PrometheusReporterFactory");
    options.put(METRICS + "port", String.valueOf(port(said)));
    if (site.environment().dialect().apacheAtLeast(1, 15)) {
      spec.jarSchemes().ifPresent(schemes -> options.put(SCHEMES, String.join(";", schemes)));
    }
    flatten("", spec.configuration(), options);
    return options.entrySet().stream()
        .map(option -> option.getKey() + ": " + option.getValue() + "\n")
        .collect(Collectors.joining());
  }

  private static void flatten(String prefix, Map<?, ?> nested, Map<String, String> flat) {
    nested.forEach(
        (key, value) -> {
          if (value instanceof Map<?, ?> inner) {
            flatten(prefix + key + ".", inner, flat);
          } else {
            flat.put(prefix + key, String.valueOf(value));
          }
        });
  }
}
