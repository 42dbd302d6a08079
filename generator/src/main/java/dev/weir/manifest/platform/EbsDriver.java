package dev.weir.manifest.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.Installation.Disk;
import dev.weir.config.Installation.EbsCsi;
import dev.weir.manifest.Trees;
import dev.weir.manifest.argocd.Wave;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The EBS driver and its StorageClasses, whose volumes are always encrypted. */
final class EbsDriver implements Part {

  @Override
  public Stream<Piece> of(Site site) {
    return site.said().ebsCsi().stream().map(said -> piece(site, said));
  }

  private static Piece piece(Site site, EbsCsi said) {
    Pin pin = site.pin("ebsCsi", said.version());
    return site.chart("ebs-csi", Wave.REST, pin, said, values(site, said))
        .with(
            new TreeMap<>(said.storageClasses())
                .entrySet().stream()
                    .<Object>map(entry -> storageClass(site, entry.getKey(), entry.getValue()))
                    .toList());
  }

  private static ObjectNode values(Site site, EbsCsi said) {
    ObjectNode values = Trees.empty();
    values.putObject("node").put("tolerateAllTaints", true);
    site.account(values, "/controller/serviceAccount", said.roleArn());
    return values;
  }

  private static StorageClassObject storageClass(Site site, String name, Disk disk) {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("type", disk.type().orElse("gp3"));
    parameters.put("encrypted", "true");
    parameters.put("csi.storage.k8s.io/fstype", "ext4");
    disk.iops().ifPresent(iops -> parameters.put("iops", iops.toString()));
    disk.throughput().ifPresent(rate -> parameters.put("throughput", rate.toString()));
    disk.kmsKey().ifPresent(key -> parameters.put("kmsKeyId", key));
    ObjectMetaBuilder metadata = site.metadata(name);
    if (disk.isDefault().orElse(false)) {
      metadata.addToAnnotations("storageclass.kubernetes.io/is-default-class", "true");
    }
    return StorageClassObject.of(
        metadata.build(), parameters, disk.reclaimPolicy().orElse("Delete"));
  }
}
