package dev.weir.manifest.flink;

import dev.weir.resolve.JobSettings.Security;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What Flink has to write to when the image is mounted read-only (facts: tenancy, images). */
final class WritableFolders {

  private static final Map<String, String> BY_VOLUME =
      new TreeMap<>(
          Map.of(
              "flink-artifacts", "/opt/flink/artifacts",
              "flink-log", "/opt/flink/log",
              "flink-tmp", "/tmp"));

  private WritableFolders() {}

  /** Paths by the names of their volumes. */
  static Map<String, String> byVolume() {
    return Collections.unmodifiableMap(BY_VOLUME);
  }

  static boolean needed(PodContext pod) {
    return pod.settings().security().flatMap(Security::readOnlyRootFilesystem).orElse(false);
  }

  static List<Volume> volumes(PodContext pod) {
    return needed(pod)
        ? BY_VOLUME.keySet().stream().map(WritableFolders::emptyDir).toList()
        : List.of();
  }

  static List<VolumeMount> mounts(PodContext pod) {
    return needed(pod)
        ? BY_VOLUME.entrySet().stream().map(e -> mount(e.getKey(), e.getValue())).toList()
        : List.of();
  }

  private static Volume emptyDir(String name) {
    return new VolumeBuilder().withName(name).withNewEmptyDir().endEmptyDir().build();
  }

  private static VolumeMount mount(String name, String path) {
    return new VolumeMountBuilder().withName(name).withMountPath(path).build();
  }
}
