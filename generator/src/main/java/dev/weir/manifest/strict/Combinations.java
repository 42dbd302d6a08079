package dev.weir.manifest.strict;

import com.networknt.schema.Error;
import java.util.Optional;
import java.util.Set;

/** Errors from the branches of {@code anyOf} and its kin, which say one thing together. */
final class Combinations {

  private static final Set<String> KEYWORDS = Set.of("anyOf", "oneOf", "not");

  private Combinations() {}

  /** The place in schema and object of the outermost combination around an error, if any. */
  static Optional<String> around(Error error) {
    String path = error.getEvaluationPath().toString();
    StringBuilder outer = new StringBuilder();
    String before = "";
    for (String segment : path.substring(Math.min(1, path.length())).split("/", -1)) {
      outer.append('/').append(segment);
      if (KEYWORDS.contains(segment) && !before.equals("properties")) {
        return Optional.of(outer.toString());
      }
      before = before.equals("properties") ? "" : segment;
    }
    return Optional.empty();
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
