package dev.weir.files;

import java.util.List;

/**
 * What is left to do once a write is decided: enough to end it after a kill at any moment. Every
 * step may be done again.
 *
 * @param deletes files to delete, with the folders that become empty
 * @param moves staged files and whole staged folders to rename to their places
 * @param owned the files that the folder owns afterwards, sorted
 */
record Journal(List<String> deletes, List<String> moves, List<String> owned) {

  Journal {
    deletes = List.copyOf(deletes);
    moves = List.copyOf(moves);
    owned = List.copyOf(owned);
  }
}
