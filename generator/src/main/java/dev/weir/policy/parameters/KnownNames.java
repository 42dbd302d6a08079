package dev.weir.policy.parameters;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.policy.bundle.PolicyRule;
import java.util.Map;
import java.util.Set;

/**
 * What policy data may name.
 *
 * @param defaults of all bundles, by area and name
 * @param environments of the repository
 * @param rules of all bundles, by code
 */
public record KnownNames(
    ObjectNode defaults, Set<String> environments, Map<String, PolicyRule> rules) {}
