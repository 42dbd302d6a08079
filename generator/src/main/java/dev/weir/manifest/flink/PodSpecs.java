package dev.weir.manifest.flink;

import dev.weir.manifest.config.Mount;
import dev.weir.manifest.config.MountedFiles;
import dev.weir.resolve.FlinkRuntime;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSecurityContextBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import io.fabric8.kubernetes.api.model.SeccompProfileBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Weir derives of a pod's spec. */
final class PodSpecs {

  private PodSpecs() {}

  static PodSpec of(PodContext pod) {
    List<Mount> mounts = MountedFiles.of(pod.cluster().target());
    PodSpecBuilder spec =
        new PodSpecBuilder()
            .withSecurityContext(securityContext(pod))
            .withContainers(MainContainer.of(pod, mounts))
            .withVolumes(volumes(pod, mounts));
    pod.settings().placement().priorityClass().ifPresent(spec::withPriorityClassName);
    YuniKorn.of(pod).ifPresent(scheduling -> spec.withSchedulerName("yunikorn"));
    Placements.of(pod).apply(spec);
    return spec.build();
  }

  /**
   * Apache's images either start as root or name their user, so the kubelet needs the number to see
   * that it is not root. EMR's image brings a user of its own (facts: tenancy, Flink images versus
   * restricted).
   */
  private static PodSecurityContext securityContext(PodContext pod) {
    PodSecurityContextBuilder context =
        new PodSecurityContextBuilder().withSeccompProfile(runtimeDefault());
    Optional<FlinkRuntime.Identity> user = pod.cluster().job().runtime().user();
    user.ifPresent(
        identity ->
            context
                .withRunAsNonRoot(true)
                .withRunAsUser((long) identity.user())
                .withRunAsGroup((long) identity.group())
                .withFsGroup((long) identity.group())
                .withFsGroupChangePolicy("OnRootMismatch"));
    return context.build();
  }

  private static SeccompProfile runtimeDefault() {
    return new SeccompProfileBuilder().withType("RuntimeDefault").build();
  }

  private static List<Volume> volumes(PodContext pod, List<Mount> mounts) {
    List<Volume> volumes = new ArrayList<>();
    mounts.stream()
        .map(MountVolumes::volume)
        .filter(volume -> volumes.stream().noneMatch(v -> v.getName().equals(volume.getName())))
        .forEach(volumes::add);
    volumes.addAll(WritableFolders.volumes(pod));
    return volumes;
  }
}
