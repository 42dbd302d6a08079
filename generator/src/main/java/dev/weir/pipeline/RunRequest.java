package dev.weir.pipeline;

import dev.weir.policy.PolicyOptions;
import java.util.Optional;

/**
 * What a run is asked for.
 *
 * @param policies how the policies are asked; absent when they are not
 */
public record RunRequest(Selection selection, Bytes bytes, Optional<PolicyOptions> policies) {}
