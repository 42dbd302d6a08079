package dev.weir.manifest.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.Installation;
import dev.weir.manifest.Trees;
import dev.weir.manifest.argocd.Wave;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Karpenter with a NodePool and an EC2NodeClass for each pool that jobs may name. */
final class Karpenter implements Part {

  @Override
  public Stream<Piece> of(Site site) {
    return site.said().karpenter().stream().map(said -> piece(site, said));
  }

  private static Piece piece(Site site, Installation.Karpenter said) {
    Pin pin = site.pin("karpenter", said.version());
    return site.chart("karpenter", Wave.REST, pin, said, values(site, said))
        .with(pools(site, said));
  }

  private static ObjectNode values(Site site, Installation.Karpenter said) {
    ObjectNode values = Trees.empty();
    ObjectNode settings = values.putObject("settings").put("clusterName", site.cluster());
    said.interruptionQueue().ifPresent(queue -> settings.put("interruptionQueue", queue));
    site.account(values, "/serviceAccount", said.roleArn());
    return values;
  }

  private static List<Object> pools(Site site, Installation.Karpenter said) {
    var pools = site.environment().platform().nodePools();
    return new TreeMap<>(said.nodePools())
        .entrySet().stream()
            .flatMap(
                entry ->
                    Stream.ofNullable(pools.get(entry.getKey()))
                        .map(known -> new Pool(entry.getKey(), known, entry.getValue())))
            .flatMap(
                pool ->
                    Stream.<Object>of(NodePools.of(site, pool), NodeClasses.of(site, said, pool)))
            .toList();
  }
}
