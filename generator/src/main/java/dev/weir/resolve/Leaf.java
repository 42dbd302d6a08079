package dev.weir.resolve;

import dev.weir.diagnostic.Location;
import java.util.Optional;

/**
 * A decided value of a resolved job with the history of how it was decided.
 *
 * @param path where it stands in the spec, with dots, elements of lists that merge by name in
 *     brackets: {@code resources.jobManager.memory}, {@code env[LOG_LEVEL].value}
 * @param value as text, for people; {@code null} where it took a value away
 * @param location the file, line and column that set it
 * @param layer the layer that set it
 * @param overrode what it replaced, nearest layer first; for a mapping that merges, what it was
 *     laid over; empty when it is the first to say something here
 */
public record Leaf(
    String path, String value, Location location, LayerKind layer, Optional<Leaf> overrode) {}
