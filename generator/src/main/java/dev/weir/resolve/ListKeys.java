package dev.weir.resolve;

import dev.weir.source.Node;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
  static Optional<String> of(String field) {
    int dot = field.lastIndexOf('.');
    if (dot < 0) {
      return Optional.ofNullable(IN_SPEC.get(field));
    }
    return isPodTemplate(field)
        ? Optional.ofNullable(IN_POD_TEMPLATE.get(field.substring(dot + 1)))
        : Optional.empty();
  }

  static boolean isPodTemplate(String field) {
    return field.startsWith("podTemplate.")
        || field.startsWith("jobManagerPodTemplate.")
        || field.startsWith("taskManagerPodTemplate.");
  }

  /**
   * Whether every element has a name and no two the same: otherwise nothing can be merged by name,
   * and the list replaces the lower one (a port may be there for TCP and for UDP).
   */
  static boolean allNamed(Node.Sequence list, String key) {
    Set<String> names = new HashSet<>();
    return list.items().stream().allMatch(item -> name(item, key).filter(names::add).isPresent());
  }

  /** What an element calls itself. */
  static Optional<String> name(Node element, String key) {
    return element.match(
        mapping -> text(mapping.get(key)), s -> Optional.empty(), s -> Optional.empty());
  }

  private static Optional<String> text(@Nullable Node name) {
    return name instanceof Node.Scalar scalar && !scalar.isNull()
        ? Optional.of(scalar.text())
        : Optional.empty();
  }
}
