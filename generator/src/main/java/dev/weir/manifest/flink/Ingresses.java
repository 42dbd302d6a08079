package dev.weir.manifest.flink;

import dev.weir.config.EnvironmentSpec;
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

  static Optional<IngressSpec> of(JobContext context, FieldOrigins origins) {
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
      FieldOrigins origins) {
    record(said, origins);
    Map<String, String> annotations = new TreeMap<>();
    offered.ifPresent(ingress -> annotations.putAll(ingress.annotations()));
    annotations.putAll(said.annotations());
    List<TlsSpec> tls =
        said.tls().stream().map(t -> new TlsSpec(t.hosts(), t.secretName())).toList();
    return new IngressSpec(
        said.template().orElseGet(() -> "{{name}}.{{namespace}}." + domain(offered)),
        said.className().or(() -> offered.map(EnvironmentSpec.Ingress::className)),
        annotations,
        context.since(8, Optional.of(said.labels())).orElse(Map.of()),
        context.since(8, Optional.of(tls)).orElse(List.of()));
  }

  private static void record(UiIngress said, FieldOrigins origins) {
    String at = "/spec/ingress";
    origins.rule(at, "the environment's way to web interfaces", "ui.ingress");
    said.template().ifPresent(t -> origins.input(at + "/template", "ui.ingress.template"));
    said.className().ifPresent(c -> origins.input(at + "/className", "ui.ingress.className"));
    entries(said.annotations(), "annotations", origins);
    entries(said.labels(), "labels", origins);
    origins.rule(at + "/tls", "the certificates of the job's Ingress", "ui.ingress.tls");
  }

  private static void entries(Map<String, String> said, String field, FieldOrigins origins) {
    said.keySet()
        .forEach(
            key ->
                origins.input(
                    FieldOrigins.child("/spec/ingress/" + field, key),
                    "ui.ingress." + field + "." + key));
  }

  private static String domain(Optional<EnvironmentSpec.Ingress> offered) {
    return offered.map(EnvironmentSpec.Ingress::domain).orElse("");
  }
}
