/**
 * What Rego would have to parse of objects, teams, workloads and environments, in stated units.
 * Depends on {@code manifest}.
 */
@NullMarked
package dev.weir.policy.facts;

import org.jspecify.annotations.NullMarked;
