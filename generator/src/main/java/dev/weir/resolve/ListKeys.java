package dev.weir.resolve;

import java.util.Map;
import java.util.Optional;

/**
 * Which lists people extend, and the field that names their elements, as Kubernetes' strategic
 * merge has it. All other lists are replaced as a whole.
 */
public final class ListKeys {

  private static final Map<String, String> IN_SPEC =
      Map.of("env", "name", "secrets", "name", "files", "name");

  private static final Map<String, String> IN_POD_TEMPLATE =
      Map.of(
          "containers", "name",
          "initContainers", "name",
          "volumes", "name",
          "env", "name",
          "volumeMounts", "mountPath",
          "volumeDevices", "devicePath",
          "ports", "containerPort",
          "imagePullSecrets", "name",
          "hostAliases", "ip",
          "topologySpreadConstraints", "topologyKey");

  private ListKeys() {}

  /** The naming field of a pod template's list; empty for a list that is replaced. */
  public static Optional<String> inPodTemplate(String list) {
    return Optional.ofNullable(IN_POD_TEMPLATE.get(list));
  }

  /**
   * The naming field of the list at a path like {@code podTemplate.spec.containers}; empty for a
   * list that is replaced.
   */
  static Optional<String> of(String path) {
    int dot = path.lastIndexOf('.');
    if (dot < 0) {
      return Optional.ofNullable(IN_SPEC.get(path));
    }
    return isPodTemplate(path)
        ? Optional.ofNullable(IN_POD_TEMPLATE.get(path.substring(dot + 1)))
        : Optional.empty();
  }

  private static boolean isPodTemplate(String path) {
    return path.startsWith("podTemplate.")
        || path.startsWith("jobManagerPodTemplate.")
        || path.startsWith("taskManagerPodTemplate.");
  }
}
