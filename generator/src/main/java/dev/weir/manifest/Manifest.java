package dev.weir.manifest;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One Kubernetes object as every later stage sees it, whether Weir made it, a template did, or it
 * was read from a file.
 *
 * @param unit the folder it is delivered in
 * @param key its identity, equal to what {@code tree} says
 * @param tree the whole object; treated as immutable
 * @param origins where its fields came from; empty unless recording was asked for
 */
public record Manifest(Unit unit, ResourceKey key, ObjectNode tree, Origins origins) {

  /** A manifest whose key is read from its tree and whose origins are not recorded. */
  public static Manifest of(Unit unit, ObjectNode tree) {
    return new Manifest(unit, ResourceKey.of(tree), tree, Origins.none());
  }

  /** A manifest that was just built, with what was recorded on the way. */
  public static Manifest of(Unit unit, ObjectNode tree, OriginRecorder origins) {
    return new Manifest(unit, ResourceKey.of(tree), tree, origins.origins());
  }

  /** The same object with another tree, as a patch leaves it. */
  public Manifest withTree(ObjectNode other) {
    return new Manifest(unit, ResourceKey.of(other), other, origins);
  }
}
