package dev.weir.manifest.platform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.Installation.Karpenter;
import dev.weir.config.Installation.Volume;
import dev.weir.manifest.Labels;
import dev.weir.manifest.Trees;
import java.util.Map;
import java.util.TreeMap;

/** Karpenter's EC2NodeClasses, one for each pool. */
final class NodeClasses {

  private NodeClasses() {}

  static ObjectNode of(Site site, Karpenter said, Pool pool) {
    ObjectNode object = Trees.empty();
    object.put("apiVersion", "karpenter.k8s.aws/v1").put("kind", "EC2NodeClass");
    object.set("metadata", Trees.of(site.afterChart(pool.name()).build()));
    ObjectNode spec = object.putObject("spec");
    spec.put("role", said.nodeRole());
    spec.putArray("amiSelectorTerms").addObject().put("alias", said.ami());
    discovered(spec.putArray("subnetSelectorTerms"), site, said);
    discovered(spec.putArray("securityGroupSelectorTerms"), site, said);
    volume(spec, said, pool.nodes().volume());
    if (pool.known().localStorage().orElse(false)) {
      spec.put("instanceStorePolicy", "RAID0");
    }
    tags(site, said).forEach(spec.putObject("tags")::put);
    return object;
  }

  private static void discovered(ArrayNode terms, Site site, Karpenter said) {
    Map<String, String> tags =
        said.discovery().isEmpty()
            ? Map.of("karpenter.sh/discovery", site.cluster())
            : said.discovery();
    new TreeMap<>(tags).forEach(terms.addObject().putObject("tags")::put);
  }

  /** Bottlerocket has a second device for what pods write. */
  private static void volume(ObjectNode spec, Karpenter said, Volume volume) {
    ObjectNode mapping = spec.putArray("blockDeviceMappings").addObject();
    mapping.put("deviceName", said.ami().startsWith("bottlerocket") ? "/dev/xvdb" : "/dev/xvda");
    ObjectNode ebs = mapping.putObject("ebs");
    ebs.put("volumeSize", volume.size());
    ebs.put("volumeType", volume.type().orElse("gp3"));
    ebs.put("encrypted", true);
    ebs.put("deleteOnTermination", true);
    volume.iops().ifPresent(iops -> ebs.put("iops", iops));
    volume.throughput().ifPresent(rate -> ebs.put("throughput", rate));
    volume.kmsKey().ifPresent(key -> ebs.put("kmsKeyID", key));
  }

  private static Map<String, String> tags(Site site, Karpenter said) {
    Map<String, String> tags = new TreeMap<>(said.tags());
    tags.put(Labels.ENVIRONMENT, site.environment().name());
    return tags;
  }
}
