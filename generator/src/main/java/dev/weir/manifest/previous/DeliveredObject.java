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
public record DeliveredObject(Unit unit, String path, ResourceKey key, ObjectNode tree) {}
