package dev.weir.files;

import java.util.List;

/**
 * What one write will do.
 *
 * @param changes what differs now
 * @param moves the files to rename into place, or instead of all files of a new folder that folder
 * @param owned the files that the folder owns afterwards, sorted
 */
record StagedPlan(StagedChanges changes, List<String> moves, List<String> owned) {

  StagedPlan {
    moves = List.copyOf(moves);
    owned = List.copyOf(owned);
  }

  Journal journal() {
    return new Journal(changes.stale(), moves, owned);
  }
}
