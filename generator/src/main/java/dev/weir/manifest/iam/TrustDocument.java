package dev.weir.manifest.iam;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Who may assume a role.
 *
 * @param tree the policy document, keys in alphabetical order; treated as immutable
 */
public record TrustDocument(ObjectNode tree) {

  /** The document as one line without spaces. */
  public String json() {
    return tree.toString();
  }
}
