package dev.weir.manifest.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.Installation.Prometheus;
import dev.weir.config.Installation.RemoteWrite;
import dev.weir.config.Installation.Storage;
import dev.weir.manifest.Trees;
import dev.weir.manifest.argocd.Wave;
import java.util.List;
import java.util.stream.Stream;

/**
 * kube-prometheus-stack. Samples may go to Amazon's service besides; rules are evaluated here, so
 * it is a whole Prometheus and no agent.
 */
final class PrometheusStack implements Part {

  /** Control-plane components that EKS does not let anybody scrape. */
  private static final List<String> OUT_OF_REACH =
      List.of("kubeControllerManager", "kubeEtcd", "kubeScheduler");

  @Override
  public Stream<Piece> of(Site site) {
    return site.said().prometheus().stream().map(said -> piece(site, said));
  }

  private static Piece piece(Site site, Prometheus said) {
    Pin pin = site.pin("prometheus", said.version()).in(site.monitoring());
    return site.chart("prometheus", Wave.REST, pin, said, values(site, said))
        .on(Level.PRIVILEGED)
        .with(OperatorMonitor.of(site));
  }

  private static ObjectNode values(Site site, Prometheus said) {
    ObjectNode values = Trees.empty();
    OUT_OF_REACH.forEach(part -> values.putObject(part).put("enabled", false));
    values.putObject("grafana").put("enabled", false);
    if (site.said().certManager().isPresent()) {
      values.withObject("/prometheusOperator/admissionWebhooks/certManager").put("enabled", true);
    }
    ObjectNode spec = values.withObject("/prometheus/prometheusSpec");
    for (String kind : List.of("podMonitor", "probe", "rule", "serviceMonitor")) {
      spec.put(kind + "SelectorNilUsesHelmValues", false);
    }
    spec.put("retention", said.retention().orElse("15d"));
    said.storage().ifPresent(storage -> storage(spec, storage));
    said.remoteWrite()
        .ifPresent(
            remote -> {
              remoteWrite(site, spec, remote);
              site.account(values, "/prometheus/serviceAccount", remote.roleArn());
            });
    return values;
  }

  private static void storage(ObjectNode spec, Storage said) {
    ObjectNode claim = spec.withObject("/storageSpec/volumeClaimTemplate/spec");
    claim.put("storageClassName", said.storageClass());
    claim.putArray("accessModes").add("ReadWriteOnce");
    claim.withObject("/resources/requests").put("storage", said.size());
  }

  private static void remoteWrite(Site site, ObjectNode spec, RemoteWrite said) {
    String region = said.region().orElse(site.region());
    ObjectNode remote = spec.putArray("remoteWrite").addObject();
    remote.put("url", ManagedPrometheus.url(site, said) + "/api/v1/remote_write");
    remote.putObject("sigv4").put("region", region);
    spec.putObject("externalLabels")
        .put("cluster", site.cluster())
        .put("environment", site.environment().name());
  }
}
