package dev.weir.manifest.config;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Map;

/** A SecretProviderClass of the Secrets Store CSI driver, with the fields that Weir emits. */
record ProviderClassObject(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

  ProviderClassObject(ObjectMeta metadata, Spec spec) {
    this("secrets-store.csi.x-k8s.io/v1", "SecretProviderClass", metadata, spec);
  }

  /**
   * What the provider fetches.
   *
   * @param secretObjects Secrets that the driver fills besides, for environment variables
   */
  record Spec(
      String provider,
      Map<String, String> parameters,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Copy> secretObjects) {}

  /** A Secret that the driver fills while a pod mounts the volume. */
  record Copy(String secretName, String type, List<Item> data) {}

  /** One mounted object and the key it becomes. */
  record Item(String objectName, String key) {}
}
