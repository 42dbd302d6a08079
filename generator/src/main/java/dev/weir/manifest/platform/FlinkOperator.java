package dev.weir.manifest.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.Installation.Operator;
import dev.weir.config.Installation.SecretKey;
import dev.weir.config.Installation.Webhook;
import dev.weir.manifest.Trees;
import dev.weir.manifest.argocd.Wave;
import dev.weir.manifest.iam.OperatorRole;
import dev.weir.manifest.iam.RoleSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Apache's operator. It watches the teams' namespaces alone; service accounts and rights of jobs
 * are Weir's, and the definitions a part of their own.
 */
final class FlinkOperator implements Part {

  /** What the operator reads once, when it starts. */
  static final String WATCHED = "weir.dev/watched-namespaces";

  private static final String IMAGE = "ghcr.io/apache/flink-kubernetes-operator";
  private static final String CHART = "flink-kubernetes-operator";

  /** Where every release stays; downloads.apache.org keeps only the newest ones. */
  private static final String RELEASES = "https://archive.apache.org/dist/flink/" + CHART + "-";

  @Override
  public Stream<Piece> of(Site site) {
    return FlinkRelease.apache(site).stream()
        .flatMap(
            release -> site.said().operator().stream().map(said -> piece(site, said, release)));
  }

  private static Piece piece(Site site, Operator said, String release) {
    var pin =
        new Pin(
            said.repository().orElse(RELEASES + release + "/"),
            CHART,
            release,
            CHART,
            site.environment().operatorNamespace());
    ObjectNode values = Site.merged(values(site, said, release), said.values());
    return Piece.chart(OperatorScope.PART, Wave.OPERATOR, pin, values)
        .from(pin.sourceWithoutCrds());
  }

  private static ObjectNode values(Site site, Operator said, String release) {
    ObjectNode values = Trees.empty();
    values.put("replicas", 1);
    values.putObject("image").put("repository", said.image().orElse(IMAGE)).put("tag", release);
    watched(values, OperatorScope.namespaces(site.environment()));
    values.putObject("jobServiceAccount").put("create", false);
    values.withObject("/rbac/jobRole").put("create", false);
    values.withObject("/rbac/jobRoleBinding").put("create", false);
    values
        .putObject("defaultConfiguration")
        .put("create", true)
        .put("append", true)
        .put("flink-conf.yaml", new OperatorConfiguration(site, said).text());
    values.putObject("metrics").put("port", OperatorConfiguration.port(said));
    ObjectNode pod = values.withObject("/operatorPod");
    said.resources().ifPresent(resources -> pod.set("resources", Site.resources(resources)));
    webhook(values, said.webhook());
    site.account(values, "/operatorServiceAccount", role(site));
    return values;
  }

  /** Without the annotation the chart's Deployment would not change, and nothing would restart. */
  private static void watched(ObjectNode values, List<String> namespaces) {
    namespaces.forEach(values.putArray("watchNamespaces")::add);
    values.withObject("/operatorPod/annotations").put(WATCHED, String.join(",", namespaces));
  }

  private static void webhook(ObjectNode values, Optional<Webhook> said) {
    ObjectNode webhook = values.putObject("webhook");
    webhook.put("create", said.flatMap(Webhook::enabled).orElse(true));
    said.flatMap(Webhook::keystorePassword).ifPresent(key -> password(webhook, key));
    said.flatMap(Webhook::resources)
        .ifPresent(
            resources ->
                values
                    .withObject("/operatorPod/webhook")
                    .set("resources", Site.resources(resources)));
  }

  private static void password(ObjectNode webhook, SecretKey key) {
    ObjectNode keystore = webhook.putObject("keystore").put("useDefaultPassword", false);
    keystore.putObject("passwordSecretRef").put("name", key.secret()).put("key", key.key());
  }

  private static Optional<String> role(Site site) {
    return OperatorRole.of(site.environment()).map(RoleSpec::arn);
  }
}
