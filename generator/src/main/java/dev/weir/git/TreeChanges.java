package dev.weir.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * The files in which two trees differ.
 *
 * @param beside names at a tree's root that do not count
 */
record TreeChanges(ObjectReader reader, Set<String> beside) {

  /**
   * Compares, sorted by path.
   *
   * @param before a commit; empty for nothing at all
   * @param after a tree
   */
  List<PathChange> between(Optional<ObjectId> before, ObjectId after) throws IOException {
    try (TreeWalk walk = new TreeWalk(reader);
        RevWalk commits = new RevWalk(reader)) {
      if (before.isPresent()) {
        walk.addTree(commits.parseCommit(before.get()).getTree());
      } else {
        walk.addTree(new EmptyTreeIterator());
      }
      walk.addTree(after);
      walk.setRecursive(false);
      walk.setFilter(TreeFilter.ANY_DIFF);
      return changes(walk);
    }
  }

  private List<PathChange> changes(TreeWalk walk) throws IOException {
    List<PathChange> changes = new ArrayList<>();
    while (walk.next()) {
      if (walk.getDepth() == 0 && beside.contains(walk.getNameString())) {
        continue;
      }
      if (walk.isSubtree()) {
        walk.enterSubtree();
      } else {
        changes.add(new PathChange(kind(walk), walk.getPathString()));
      }
    }
    return changes;
  }

  private static PathChange.Kind kind(TreeWalk walk) {
    if (walk.getRawMode(0) == 0) {
      return PathChange.Kind.ADDED;
    }
    return walk.getRawMode(1) == 0 ? PathChange.Kind.REMOVED : PathChange.Kind.CHANGED;
  }
}
