package dev.weir.output;

import dev.weir.files.StagedChanges;
import dev.weir.files.StagedFolder;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How an output directory differs from a rendered tree. */
public final class TreeDiff {

  /** One path that differs. */
  public record Difference(Kind kind, String path) {}

  /** How a path differs. */
  public enum Kind {
    /** Generated, and not in the directory. */
    ADDED,
    /** In the directory with other bytes. */
    CHANGED,
    /** In the directory, owned, and generated no longer. */
    STALE,
    /** In the directory and not Weir's: a write leaves it alone. */
    FOREIGN
  }

  private final StagedFolder folder;
  private final RenderedTree tree;
  private final StagedChanges changes;

  TreeDiff(StagedFolder folder, RenderedTree tree, StagedChanges changes) {
    this.folder = folder;
    this.tree = tree;
    this.changes = changes;
  }

  /** Every path that differs, foreign ones included, sorted by path. */
  public List<Difference> differences() {
    return Stream.of(
            all(Kind.ADDED, changes.added()),
            all(Kind.CHANGED, changes.changed()),
            all(Kind.STALE, changes.stale()),
            all(Kind.FOREIGN, changes.foreign()))
        .flatMap(kind -> kind)
        .sorted(Comparator.comparing(Difference::path))
        .toList();
  }

  /** Whether a write would change the directory; foreign files do not count, it leaves them. */
  public boolean differs() {
    return isInterrupted()
        || differences().stream().anyMatch(difference -> difference.kind() != Kind.FOREIGN);
  }

  /** Whether an earlier write was cut short; the next one ends it first. */
  public boolean isInterrupted() {
    return changes.interrupted();
  }

  /**
   * Appends one unified diff from the directory ({@code a/…}) to what would be generated ({@code
   * b/…}), sorted by path, with three lines of context; foreign files have no part in it.
   *
   * @throws IOException when {@code out} does
   */
  public void unified(Appendable out) throws IOException {
    UnifiedText text = new UnifiedText(out);
    for (Difference difference : differences()) {
      String path = difference.path();
      switch (difference.kind()) {
        case ADDED -> text.added(path, generated(path));
        case CHANGED -> text.changed(path, folder.read(path), generated(path));
        case STALE -> text.removed(path, folder.read(path));
        case FOREIGN -> {}
      }
    }
  }

  private byte[] generated(String path) {
    byte[] bytes = tree.files().get(path);
    if (bytes == null) {
      throw new IllegalStateException("the tree has lost " + path);
    }
    return bytes;
  }

  private static Stream<Difference> all(Kind kind, List<String> paths) {
    return paths.stream().map(path -> new Difference(kind, path));
  }
}
