package dev.weir.manifest.flink;

import dev.weir.manifest.config.Mount;
import io.fabric8.kubernetes.api.model.CSIVolumeSource;
import io.fabric8.kubernetes.api.model.CSIVolumeSourceBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import java.util.Map;

/** Mounted files as Kubernetes has them. */
final class MountVolumes {

  private MountVolumes() {}

  static Volume volume(Mount mount) {
    VolumeBuilder volume = new VolumeBuilder().withName(mount.volumeName());
    String name = mount.source().name();
    return switch (mount.source().kind()) {
      case CONFIG_MAP -> volume.withNewConfigMap().withName(name).endConfigMap().build();
      case SECRET -> volume.withNewSecret().withSecretName(name).endSecret().build();
      case SECRET_PROVIDER_CLASS -> volume.withCsi(secretsStore(name)).build();
    };
  }

  static VolumeMount mount(Mount mount) {
    VolumeMountBuilder built =
        new VolumeMountBuilder()
            .withName(mount.volumeName())
            .withMountPath(mount.mountPath())
            .withReadOnly(mount.readOnly());
    mount.subPath().ifPresent(built::withSubPath);
    return built.build();
  }

  private static CSIVolumeSource secretsStore(String providerClass) {
    return new CSIVolumeSourceBuilder()
        .withDriver("secrets-store.csi.k8s.io")
        .withReadOnly(true)
        .withVolumeAttributes(Map.of("secretProviderClass", providerClass))
        .build();
  }
}
