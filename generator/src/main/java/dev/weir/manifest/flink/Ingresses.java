package dev.weir.manifest.flink;

import dev.weir.config.EnvironmentSpec;
import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.flink.FlinkObject.IngressSpec;
import dev.weir.manifest.flink.FlinkObject.TlsSpec;
import dev.weir.resolve.JobSettings.Ui;
import dev.weir.resolve.JobSettings.UiIngress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The Ingress of a UI, where a job asks for one and something says its host. */
final class Ingresses {

  private Ingresses() {}

  static Optional<IngressSpec> of(JobContext context, OriginRecorder origins) {
    Optional<EnvironmentSpec.Ingress> offered = context.environment().spec().ingress();
    return context
        .settings()
        .ui()
        .flatMap(Ui::ingress)
        .filter(said -> said.template().isPresent() || offered.isPresent())
        .map(said -> ingress(context, said, offered, origins));
  }

  private static IngressSpec ingress(
      JobContext context,
      UiIngress said,
      Optional<EnvironmentSpec.Ingress> offered,
      OriginRecorder origins) {
    origins.put("/spec/ingress", () -> Origin.input(context.job().leaf("ui.ingress")));
    Map<String, String> annotations = new TreeMap<>();
    offered.ifPresent(ingress -> annotations.putAll(ingress.annotations()));
    annotations.putAll(said.annotations());
    List<TlsSpec> tls =
        said.tls().stream().map(t -> new TlsSpec(t.hosts(), t.secretName())).toList();
    return new IngressSpec(
        said.template().orElseGet(() -> "{{name}}.{{namespace}}." + domain(offered)),
        said.className().or(() -> offered.map(EnvironmentSpec.Ingress::className)),
        annotations,
        said.labels(),
        tls);
  }

  private static String domain(Optional<EnvironmentSpec.Ingress> offered) {
    return offered.map(EnvironmentSpec.Ingress::domain).orElse("");
  }
}
