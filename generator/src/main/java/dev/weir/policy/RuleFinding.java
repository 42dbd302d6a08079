package dev.weir.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.manifest.ResourceKey;
import java.util.Comparator;

/**
 * A finding as a rule gave it.
 *
 * @param object its place in the input's objects
 * @param key of that object
 * @param pointer JSON pointer of the field; empty for the whole object
 */
record RuleFinding(String code, int object, ResourceKey key, String pointer, String message)
    implements Comparable<RuleFinding> {

  private static final Comparator<RuleFinding> ORDER =
      Comparator.comparing(RuleFinding::key)
          .thenComparing(RuleFinding::code)
          .thenComparing(RuleFinding::pointer)
          .thenComparing(RuleFinding::message)
          .thenComparingInt(RuleFinding::object);

  /** The same about the field as it stands in the object. */
  RuleFinding standingIn(JsonNode tree) {
    return new RuleFinding(code, object, key, Standing.of(tree, pointer), message);
  }

  /** By object, code, place and text: engines have orders of their own. */
  @Override
  public int compareTo(RuleFinding other) {
    return ORDER.compare(this, other);
  }
}
