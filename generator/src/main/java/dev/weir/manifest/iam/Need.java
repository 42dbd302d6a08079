package dev.weir.manifest.iam;

import java.util.Optional;

/**
 * A statement, and who owns what it names.
 *
 * @param account that owns the resource
 * @param targetRole the owner's role that is assumed to use the resource, where there is one
 */
record Need(String account, Optional<String> targetRole, Grant grant, Statement statement) {

  /** What is needed with the workload's own role in any case. */
  static Need own(String account, Grant grant, Statement statement) {
    return new Need(account, Optional.empty(), grant, statement);
  }
}
