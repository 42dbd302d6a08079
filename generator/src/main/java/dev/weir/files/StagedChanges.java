package dev.weir.files;

import java.util.List;

/**
 * How a staged folder differs from what it should hold, within a scope; paths are sorted.
 *
 * @param added files that are to be there and are not
 * @param changed files that are there with other bytes
 * @param unchanged how many files are there as they should be
 * @param stale files that the folder owns and that are to be there no longer
 * @param foreign files that the folder does not own; they are left alone
 * @param interrupted whether a write was cut short and the next write will end it first
 */
public record StagedChanges(
    List<String> added,
    List<String> changed,
    int unchanged,
    List<String> stale,
    List<String> foreign,
    boolean interrupted) {

  public StagedChanges {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    stale = List.copyOf(stale);
    foreign = List.copyOf(foreign);
  }
}
