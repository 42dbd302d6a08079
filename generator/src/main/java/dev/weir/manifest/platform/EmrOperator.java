package dev.weir.manifest.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.Installation.Operator;
import dev.weir.manifest.Trees;
import dev.weir.manifest.argocd.Wave;
import dev.weir.manifest.iam.OperatorRole;
import java.util.stream.Stream;

/**
 * EMR's operator, which watches the whole cluster. Its definitions exist only in its chart: nothing
 * of it is ever pruned or deleted (facts: EMR on EKS, upgrade and uninstall).
 */
final class EmrOperator implements Part {

  private static final String REPOSITORY = "public.ecr.aws/emr-on-eks";
  private static final String CHART = "flink-kubernetes-operator";

  @Override
  public Stream<Piece> of(Site site) {
    return FlinkRelease.emr(site).stream()
        .flatMap(
            release -> site.said().operator().stream().map(said -> piece(site, said, release)));
  }

  private static Piece piece(Site site, Operator said, String release) {
    var pin =
        new Pin(
            said.repository().orElse(REPOSITORY),
            CHART,
            release,
            CHART,
            site.environment().operatorNamespace());
    ObjectNode values = Site.merged(values(site, said), said.values());
    return Piece.chart(OperatorScope.PART, Wave.OPERATOR, pin, values).kept();
  }

  private static ObjectNode values(Site site, Operator said) {
    ObjectNode values = Trees.empty();
    ObjectNode emr = values.putObject("emrContainers").put("awsRegion", site.region());
    OperatorRole.of(site.environment())
        .ifPresent(role -> emr.put("operatorExecutionRoleArn", role.arn()));
    values.putObject("jobServiceAccount").put("create", false);
    values.withObject("/rbac/jobRole").put("create", false);
    values.withObject("/rbac/jobRoleBinding").put("create", false);
    said.image().ifPresent(image -> values.putObject("image").put("repository", image));
    said.resources()
        .ifPresent(
            resources ->
                values.putObject("operatorPod").set("resources", Site.resources(resources)));
    said.metricsPort().ifPresent(port -> values.putObject("metrics").put("port", port));
    said.webhook()
        .flatMap(webhook -> webhook.enabled())
        .ifPresent(enabled -> values.putObject("webhook").put("create", enabled));
    return values;
  }
}
