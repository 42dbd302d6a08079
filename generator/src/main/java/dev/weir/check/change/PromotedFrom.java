package dev.weir.check.change;

import dev.weir.manifest.previous.DeliveredEnvironment;
import dev.weir.resolve.ResolvedEnvironment;

/**
 * The environment that another takes its jobs from.
 *
 * @param delivered what was delivered to it
 * @param next what its inputs render to now
 * @param resolved what its inputs decide now
 */
public record PromotedFrom(
    DeliveredEnvironment delivered, DeliveredEnvironment next, ResolvedEnvironment resolved) {}
