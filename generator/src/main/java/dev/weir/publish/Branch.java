package dev.weir.publish;

import dev.weir.git.CommittedFolder;
import dev.weir.git.DeliveredCommit;
import dev.weir.git.DeliveryClone;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A branch of the delivery repository as it was fetched.
 *
 * @param head empty when there is no such branch
 * @param marker of the head's tree; empty when it has none that can be read
 */
record Branch(
    DeliveryClone repository,
    String name,
    Optional<DeliveredCommit> head,
    Optional<Marker> marker) {

  private static final int LARGEST_MARKER = 1024 * 1024;
  private static final String SOURCE = "Source-commit: ";
  private static final String MERGED = "Merged: ";

  static Branch of(DeliveryClone clone, String name) {
    Optional<DeliveredCommit> head = clone.head(name);
    return new Branch(clone, name, head, head.flatMap(commit -> marker(clone, commit)));
  }

  /**
   * The text of a note.
   *
   * @param source the commit of the inputs
   * @param merged the synced commit that the history holds, where a pull request stands between
   */
  static String note(String source, Optional<String> merged) {
    return SOURCE + source + "\n" + merged.map(id -> MERGED + id + "\n").orElse("");
  }

  /**
   * The newest source commit that the branch is known to come of: as noted of the newest commit
   * with a note, else as its tree says.
   */
  Optional<String> source() {
    return noted(SOURCE).or(() -> marker.map(Marker::commit));
  }

  /** The synced commit that the branch's history is known to hold. */
  Optional<String> merged() {
    return noted(MERGED);
  }

  private Optional<String> noted(String what) {
    return head.flatMap(DeliveredCommit::note)
        .or(() -> own().flatMap(DeliveredCommit::note))
        .flatMap(note -> note.lines().filter(line -> line.startsWith(what)).findFirst())
        .map(line -> line.substring(what.length()).strip());
  }

  /**
   * Commits whose tree is none that Weir made, newest first, down to one that is. A merge of a tree
   * of Weir's has such a tree, and so has the undoing of a foreign change.
   */
  List<DeliveredCommit> foreign() {
    List<DeliveredCommit> found = new ArrayList<>();
    walk(found);
    return found;
  }

  private Optional<DeliveredCommit> own() {
    return walk(new ArrayList<>());
  }

  private Optional<DeliveredCommit> walk(List<DeliveredCommit> foreign) {
    if (head.isEmpty() || isWeirs(head.get())) {
      return head;
    }
    repository.fetchHistory(name);
    Set<String> seen = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(head.get().id()));
    Optional<DeliveredCommit> own = Optional.empty();
    while (!open.isEmpty()) {
      DeliveredCommit commit = repository.commit(open.remove(0));
      if (!seen.add(commit.id())) {
        continue;
      }
      if (isWeirs(commit)) {
        own = own.or(() -> Optional.of(commit));
      } else {
        foreign.add(commit);
        open.addAll(commit.parents());
      }
    }
    return own;
  }

  private boolean isWeirs(DeliveredCommit commit) {
    return marker(repository, commit).filter(m -> m.content().equals(commit.content())).isPresent();
  }

  private static Optional<Marker> marker(DeliveryClone clone, DeliveredCommit commit) {
    try (CommittedFolder folder = clone.folder(commit.id())) {
      return folder.has(Marker.PATH)
          ? Marker.read(folder.read(Marker.PATH, LARGEST_MARKER))
          : Optional.empty();
    }
  }
}
