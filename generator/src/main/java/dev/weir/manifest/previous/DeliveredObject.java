package dev.weir.manifest.previous;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.ResourceKey;
import dev.weir.manifest.Unit;

/**
 * A Kubernetes object as its file says it.
 *
 * @param path of the file, from the tree's root
 * @param tree the whole object; treated as immutable
 */
public record DeliveredObject(Unit unit, String path, ResourceKey key, ObjectNode tree) {

  /** The value of an annotation; empty when it has none. */
  public String annotation(String name) {
    return tree.path("metadata").path("annotations").path(name).asText("");
  }

  /** Whether it was stopped for good, so that its file may go. */
  public boolean isRetired() {
    return annotation("weir.dev/lifecycle").equals("retired");
  }

  /** Whether a person has to confirm its deletion: what holds state in production. */
  public boolean isGuarded() {
    return annotation("argocd.argoproj.io/sync-options").contains("Delete=confirm");
  }
}
