package dev.weir.output;

import java.util.Set;

/** The part of the delivered tree that a run may write, remove, compare and speak of. */
@FunctionalInterface
public interface Scope {

  /**
   * Whether the folder is in scope.
   *
   * @param folder of a file, relative to the tree's root; empty for the root itself
   */
  boolean includes(String folder);

  /** The whole tree. */
  static Scope everything() {
    return folder -> true;
  }

  /**
   * The units that the filters of a command line name; an empty set does not filter. A team also
   * has its folder under {@code _argocd}; a workload has its tenant unit and its own.
   */
  static Scope of(Set<String> environments, Set<String> teams, Set<String> workloads) {
    return new UnitScope(environments, teams, workloads);
  }
}
