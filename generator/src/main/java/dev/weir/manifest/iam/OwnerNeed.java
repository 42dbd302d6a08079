package dev.weir.manifest.iam;

import dev.weir.resolve.ResolvedEnvironment;
import java.util.Optional;

/**
 * A statement that somebody else has to agree to.
 *
 * @param account that owns what the statement names
 * @param targetRole the owner's role that is assumed to use it, where there is one
 * @param principal ARN of the role that asks
 */
public record OwnerNeed(
    String account, Optional<String> targetRole, String principal, Statement statement) {

  /** Empty where the cluster's own account has it, and the role alone decides. */
  static Optional<OwnerNeed> of(ResolvedEnvironment environment, String principal, Need need) {
    boolean own = need.account().equals(environment.spec().cluster().account());
    return own && need.targetRole().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new OwnerNeed(need.account(), need.targetRole(), principal, need.statement()));
  }
}
