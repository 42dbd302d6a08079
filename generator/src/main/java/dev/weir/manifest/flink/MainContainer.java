package dev.weir.manifest.flink;

import dev.weir.manifest.FlinkPorts;
import dev.weir.manifest.Trees;
import dev.weir.manifest.config.Mount;
import dev.weir.model.Version;
import dev.weir.resolve.FlinkRuntime;
import dev.weir.resolve.JobSettings.EnvVar;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.ContainerPortBuilder;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvFromSourceBuilder;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContextBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The container that Flink runs in; Flink itself sets its image, command, cpu and memory. */
final class MainContainer {

  static final String NAME = "flink-main-container";

  private MainContainer() {}

  /** The container with what its pod mounts. */
  static Container of(PodContext pod, List<Mount> mounts) {
    ContainerBuilder container =
        new ContainerBuilder()
            .withName(NAME)
            .withSecurityContext(securityContext(pod))
            .withEnv(env(pod))
            .withEnvFrom(envFrom(pod))
            .withVolumeMounts(mounts(pod, mounts));
    if (pod.settings().monitoring().enabled()) {
      container.withPorts(metrics());
    }
    return container.build();
  }

  private static SecurityContext securityContext(PodContext pod) {
    SecurityContextBuilder context =
        new SecurityContextBuilder()
            .withAllowPrivilegeEscalation(false)
            .withNewCapabilities()
            .withDrop("ALL")
            .endCapabilities();
    if (WritableFolders.needed(pod)) {
      context.withReadOnlyRootFilesystem(true);
    }
    return context.build();
  }

  private static ContainerPort metrics() {
    return new ContainerPortBuilder()
        .withName("metrics")
        .withContainerPort(FlinkPorts.METRICS)
        .withProtocol("TCP")
        .build();
  }

  /** In people's order, since one variable may stand in the value of a later one. */
  private static List<io.fabric8.kubernetes.api.model.EnvVar> env(PodContext pod) {
    Map<String, io.fabric8.kubernetes.api.model.EnvVar> env = new LinkedHashMap<>();
    derived(pod).forEach((name, value) -> env.put(name, variable(name, value)));
    pod.settings().env().forEach(said -> env.put(said.name(), variable(said)));
    return List.copyOf(env.values());
  }

  private static Map<String, String> derived(PodContext pod) {
    FlinkRuntime runtime = pod.cluster().job().runtime();
    Map<String, String> env = new TreeMap<>();
    if (!runtime.s3Plugins().isEmpty()) {
      env.put("ENABLE_BUILT_IN_PLUGINS", plugins(runtime.s3Plugins(), runtime.flink()));
    }
    if (pod.cluster().dialect().isEmr()) {
      String region = pod.cluster().environment().spec().cluster().region();
      env.put("AWS_REGION", region);
      env.put("AWS_DEFAULT_REGION", region);
    }
    return env;
  }

  /** Exact jar names with Flink's patch version (facts: Flink operator, S3 specifics). */
  private static String plugins(List<String> names, Version flink) {
    return names.stream()
        .sorted()
        .map(name -> "flink-s3-fs-" + name + "-" + flink + ".jar")
        .collect(Collectors.joining(";"));
  }

  private static io.fabric8.kubernetes.api.model.EnvVar variable(String name, String value) {
    return new EnvVarBuilder().withName(name).withValue(value).build();
  }

  private static io.fabric8.kubernetes.api.model.EnvVar variable(EnvVar said) {
    EnvVarBuilder variable = new EnvVarBuilder().withName(said.name());
    said.value().ifPresent(variable::withValue);
    said.valueFrom().ifPresent(from -> variable.withValueFrom(Trees.as(from, EnvVarSource.class)));
    return variable.build();
  }

  private static List<EnvFromSource> envFrom(PodContext pod) {
    List<EnvFromSource> sources = new ArrayList<>();
    for (String secret : pod.settings().envFrom()) {
      sources.add(
          new EnvFromSourceBuilder().withNewSecretRef().withName(secret).endSecretRef().build());
    }
    return sources;
  }

  private static List<VolumeMount> mounts(PodContext pod, List<Mount> mounts) {
    return Stream.concat(
            mounts.stream().map(MountVolumes::mount), WritableFolders.mounts(pod).stream())
        .toList();
  }
}
