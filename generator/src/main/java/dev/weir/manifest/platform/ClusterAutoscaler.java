package dev.weir.manifest.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.Installation.Autoscaler;
import dev.weir.manifest.Trees;
import dev.weir.manifest.argocd.Wave;
import java.util.stream.Stream;

/** Cluster Autoscaler in the minor of the cluster, finding node groups by their tags. */
final class ClusterAutoscaler implements Part {

  @Override
  public Stream<Piece> of(Site site) {
    return site.said().clusterAutoscaler().stream()
        .map(
            said ->
                site.chart(
                    "cluster-autoscaler",
                    Wave.REST,
                    site.pin("clusterAutoscaler", said.version()),
                    said,
                    values(site, said)));
  }

  /**
   * TaskManagers belong to a Deployment without a ReplicaSet between: the autoscaler takes that for
   * a controller that it does not know, and would never remove their node (facts: tenancy, Cluster
   * Autoscaler).
   */
  private static ObjectNode values(Site site, Autoscaler said) {
    ObjectNode values = Trees.empty();
    values.put("cloudProvider", "aws");
    values.put("awsRegion", site.region());
    values.putObject("autoDiscovery").put("clusterName", site.cluster());
    values
        .putObject("image")
        .put("tag", "v" + site.environment().spec().cluster().kubernetes() + ".0");
    values
        .putObject("extraArgs")
        .put("balance-similar-node-groups", true)
        .put("expander", "least-waste")
        .put("skip-nodes-with-custom-controller-pods", false)
        .put("skip-nodes-with-system-pods", false);
    site.account(values, "/rbac/serviceAccount", said.roleArn());
    return values;
  }
}
