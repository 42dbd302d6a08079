package dev.weir.manifest.strict;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.Optional;
import java.util.Set;

/** Errors from the branches of {@code anyOf} and its kin, which say one thing together. */
final class Combinations {

  private static final Set<String> KEYWORDS = Set.of("anyOf", "oneOf", "not");

  /** Keywords behind which a schema speaks of a value inside the value. */
  private static final Set<String> STEPS = Set.of("properties", "items", "additionalProperties");

  private Combinations() {}

  /** The place in schema and object of the outermost combination around an error, if any. */
  static Optional<String> around(Error error) {
    NodePath path = error.getEvaluationPath();
    int depth = 0;
    for (int i = 0; i < path.getNameCount(); i++) {
      String segment = path.getName(i);
      if (KEYWORDS.contains(segment)) {
        return Optional.of(prefix(path, i + 1) + " " + prefix(error.getInstanceLocation(), depth));
      }
      depth += STEPS.contains(segment) ? 1 : 0;
      i += segment.equals("properties") ? 1 : 0;
    }
    return Optional.empty();
  }

  /** Whether the error only says that no branch, or more than one, fits. */
  static boolean isSummary(Error error) {
    return KEYWORDS.contains(error.getKeyword());
  }

  private static String prefix(NodePath path, int length) {
    StringBuilder prefix = new StringBuilder();
    for (int i = 0; i < Math.min(length, path.getNameCount()); i++) {
      prefix.append('/').append(Pointers.escaped(path.getName(i)));
    }
    return prefix.toString();
  }

  /** The longest pointer that both pointers are at or below. */
  static String common(String a, String b) {
    String shared = a;
    while (!b.equals(shared) && !b.startsWith(shared + "/")) {
      shared = shared.substring(0, shared.lastIndexOf('/'));
    }
    return shared;
  }
}
