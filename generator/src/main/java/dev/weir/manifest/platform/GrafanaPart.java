package dev.weir.manifest.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.EnvironmentSpec.Monitoring;
import dev.weir.config.Installation.Grafana;
import dev.weir.config.Installation.Prometheus;
import dev.weir.config.Installation.RemoteWrite;
import dev.weir.manifest.Trees;
import dev.weir.manifest.argocd.Wave;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Grafana, which finds dashboards of the platform and of all teams by their labels. */
final class GrafanaPart implements Part {

  @Override
  public Stream<Piece> of(Site site) {
    return site.said().grafana().stream()
        .map(
            said -> {
              Pin pin = site.pin("grafana", said.version()).in(site.monitoring());
              return site.chart("grafana", Wave.REST, pin, said, values(site, said));
            });
  }

  /** The label by which dashboards are found: the environment's first, else the usual one. */
  static Map.Entry<String, String> label(Site site) {
    return site.environment()
        .spec()
        .monitoring()
        .flatMap(Monitoring::dashboardLabels)
        .flatMap(labels -> new TreeMap<>(labels).entrySet().stream().findFirst())
        .orElse(Map.entry("grafana_dashboard", "1"));
  }

  private static ObjectNode values(Site site, Grafana said) {
    ObjectNode values = Trees.empty();
    values
        .putObject("admin")
        .put("existingSecret", said.adminSecret())
        .put("userKey", "admin-user")
        .put("passwordKey", "admin-password");
    values
        .withObject("/sidecar/dashboards")
        .put("enabled", true)
        .put("label", label(site).getKey())
        .put("labelValue", label(site).getValue())
        .put("searchNamespace", "ALL");
    values.putObject("testFramework").put("enabled", false);
    sources(site, values);
    site.account(values, "/serviceAccount", said.roleArn());
    return values;
  }

  private static void sources(Site site, ObjectNode values) {
    Optional<Prometheus> prometheus = site.said().prometheus();
    Optional<RemoteWrite> remote = prometheus.flatMap(Prometheus::remoteWrite);
    if (prometheus.isEmpty()) {
      return;
    }
    ObjectNode file = values.putObject("datasources").putObject("datasources.yaml");
    file.put("apiVersion", 1);
    ObjectNode source = file.putArray("datasources").addObject();
    source.put("name", "Prometheus").put("type", "prometheus").put("access", "proxy");
    source.put("isDefault", true).put("editable", false);
    source.put("url", remote.map(said -> ManagedPrometheus.url(site, said)).orElse(local(site)));
    remote.ifPresent(said -> signed(site, values, source, said));
  }

  private static String local(Site site) {
    return "http://"
        + site.charts().pin("prometheus").release()
        + "-prometheus."
        + site.monitoring()
        + ":9090";
  }

  private static void signed(Site site, ObjectNode values, ObjectNode source, RemoteWrite said) {
    source
        .putObject("jsonData")
        .put("sigV4Auth", true)
        .put("sigV4AuthType", "default")
        .put("sigV4Region", said.region().orElse(site.region()));
    values.putObject("grafana.ini").putObject("auth").put("sigv4_auth_enabled", true);
  }
}
