package dev.weir.resolve;

import dev.weir.diagnostic.Location;
import java.util.Optional;

/**
 * A decided value of a resolved job with the history of how it was decided.
 *
 * @param path where it stands in the spec, with dots: {@code resources.jobManager.memory}
 * @param value as text, for people
 * @param location the file, line and column that set it
 * @param layer the layer that set it
 * @param overrode what it replaced, nearest layer first; empty when it is the first to set it
 */
public record Leaf(
    String path, String value, Location location, LayerKind layer, Optional<Leaf> overrode) {}
