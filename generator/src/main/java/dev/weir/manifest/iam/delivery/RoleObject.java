package dev.weir.manifest.iam.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Trees;
import dev.weir.manifest.iam.PolicyDocument;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An object of a controller that makes roles.
 *
 * @param rule why it is there
 * @param policies by JSON pointer to the text that holds them
 */
record RoleObject(ObjectNode tree, String rule, SortedMap<String, PolicyDocument> policies) {

  static RoleObject of(Object typed, String rule) {
    return of(typed, rule, Map.of());
  }

  static RoleObject of(Object typed, String rule, Map<String, PolicyDocument> policies) {
    return new RoleObject(Trees.of(typed), rule, new TreeMap<>(policies));
  }
}
