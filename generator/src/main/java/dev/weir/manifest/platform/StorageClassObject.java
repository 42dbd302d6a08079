package dev.weir.manifest.platform;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Map;

/** A StorageClass, with the fields that Weir emits. */
record StorageClassObject(
    String apiVersion,
    String kind,
    ObjectMeta metadata,
    String provisioner,
    Map<String, String> parameters,
    String reclaimPolicy,
    String volumeBindingMode,
    boolean allowVolumeExpansion) {

  /** One whose volumes are made where their pod runs, and may grow. */
  static StorageClassObject of(
      ObjectMeta metadata, Map<String, String> parameters, String reclaimPolicy) {
    return new StorageClassObject(
        "storage.k8s.io/v1",
        "StorageClass",
        metadata,
        "ebs.csi.aws.com",
        parameters,
        reclaimPolicy,
        "WaitForFirstConsumer",
        true);
  }
}
