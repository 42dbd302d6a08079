package dev.weir.resolve;

import dev.weir.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Fields that exclude each other: a layer that says one of them takes the others of all lower
 * layers away, as Kubernetes' {@code retainKeys} does it for volumes.
 */
final class Alternatives {

  private static final Set<String> CHOICES =
      Set.of("", "artifact", "env", "env.valueFrom", "secrets");
  private static final Set<String> PROGRAMS = Set.of("jar", "python", "sql");
  private static final Set<String> ENV = Set.of("value", "valueFrom");
  private static final Set<String> SECRETS =
      Set.of("provided", "externalSecret", "secretProviderClass");
  private static final Set<String> HANDLERS =
      Set.of("exec", "httpGet", "tcpSocket", "grpc", "sleep");
  private static final Pattern HANDLER =
      Pattern.compile(".*\\.(livenessProbe|readinessProbe|startupProbe|preStop|postStart)");

  private Alternatives() {}

  /** What a layer's mapping at a path takes away from lower ones that have {@code lower}. */
  static Set<String> dropped(String field, Node.Mapping said, Set<String> lower) {
    if (lower.isEmpty() || !isChoice(field)) {
      return Set.of();
    }
    Set<String> dropped = new TreeSet<>();
    for (String key : lower) {
      boolean excluded = said(said).stream().anyMatch(other -> excludes(field, other, key));
      if (excluded && said.get(key) == null) {
        dropped.add(key);
      }
    }
    boolean otherProgram =
        field.equals("artifact") && dropped.stream().anyMatch(PROGRAMS::contains);
    if (otherProgram && lower.contains("entryClass") && said.get("entryClass") == null) {
      dropped.add("entryClass");
    }
    return dropped;
  }

  /** Those fields of one mapping that exclude one said before them, in the order of the file. */
  static List<String> clashes(String field, Node.Mapping mapping) {
    if (!isChoice(field)) {
      return List.of();
    }
    List<String> before = new ArrayList<>();
    List<String> clashes = new ArrayList<>();
    for (String key : said(mapping)) {
      if (before.stream()
          .anyMatch(other -> excludes(field, other, key) || excludes(field, key, other))) {
        clashes.add(key);
      }
      before.add(key);
    }
    return clashes;
  }

  /** The first field that excludes, or is excluded by, the one at {@code key}. */
  static String rival(String field, Node.Mapping mapping, String key) {
    return said(mapping).stream()
        .filter(other -> !other.equals(key))
        .filter(other -> excludes(field, other, key) || excludes(field, key, other))
        .findFirst()
        .orElseThrow();
  }

  /** Whether fields at a path exclude each other at all: most do not, and every mapping asks. */
  private static boolean isChoice(String field) {
    return CHOICES.contains(field) || ListKeys.isPodTemplate(field);
  }

  /** Whether saying {@code key} at a path means that {@code other} is not meant. */
  private static boolean excludes(String field, String key, String other) {
    if (key.equals(other)) {
      return false;
    }
    if (field.isEmpty()) {
      // The other way round they stand together: a literal is for one operator, a name for both.
      return key.equals("runtime") && (other.equals("flink") || other.equals("release"));
    }
    if (ListKeys.isPodTemplate(field) && field.endsWith(".volumes")) {
      return !key.equals("name") && !other.equals("name");
    }
    if (field.equals("env.valueFrom") || isPodEnv(field, ".env.valueFrom")) {
      return true;
    }
    Set<String> group = group(field);
    return group.contains(key) && group.contains(other);
  }

  private static Set<String> group(String field) {
    if (field.equals("env") || isPodEnv(field, ".env")) {
      return ENV;
    }
    if (ListKeys.isPodTemplate(field) && HANDLER.matcher(field).matches()) {
      return HANDLERS;
    }
    return switch (field) {
      case "artifact" -> PROGRAMS;
      case "secrets" -> SECRETS;
      default -> Set.of();
    };
  }

  private static boolean isPodEnv(String field, String end) {
    return ListKeys.isPodTemplate(field) && field.endsWith(end);
  }

  /** Keys whose value says something: not null, and not {@code provided: false}. */
  private static List<String> said(Node.Mapping mapping) {
    return mapping.entries().entrySet().stream()
        .filter(e -> !declines(e.getKey(), e.getValue().value()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean declines(String key, Node value) {
    return value.match(
        m -> false,
        s -> false,
        v -> v.isNull() || (key.equals("provided") && Boolean.FALSE.equals(v.value())));
  }
}
