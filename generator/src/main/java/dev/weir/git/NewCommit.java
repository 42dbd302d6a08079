package dev.weir.git;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A commit to be made.
 *
 * @param content the tree, as {@link DeliveryClone#write} named it
 * @param beside more files for the tree's root: a name, or a folder and a name
 * @param parents the first is the branch's head; empty for a branch's first commit
 * @param person author and committer
 */
public record NewCommit(
    String content,
    SortedMap<String, byte[]> beside,
    List<String> parents,
    Person person,
    String message) {

  public NewCommit {
    beside = new TreeMap<>(beside);
    parents = List.copyOf(parents);
  }
}
