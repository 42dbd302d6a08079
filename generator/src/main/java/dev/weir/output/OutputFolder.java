package dev.weir.output;

import dev.weir.files.StagedChanges;
import dev.weir.files.StagedFolder;
import java.nio.file.Path;

/** The directory that the delivered tree is written to. */
public final class OutputFolder {

  private final StagedFolder folder;

  /** The directory at {@code root}, which need not be there yet. */
  public OutputFolder(Path root) {
    this.folder = new StagedFolder(root);
  }

  /**
   * Brings the directory to {@code tree} where {@code scope} holds; all or nothing, even when the
   * process is killed.
   *
   * @throws dev.weir.diagnostic.EnvironmentException as {@link StagedFolder#write}
   */
  public WriteResult write(RenderedTree tree, Scope scope) {
    StagedChanges changes = folder.write(tree.files(), scope::includes);
    return new WriteResult(
        changes.added().size() + changes.changed().size(),
        changes.unchanged(),
        changes.stale().size(),
        changes.foreign());
  }

  /** How the directory differs from {@code tree} where {@code scope} holds; changes nothing. */
  public TreeDiff diff(RenderedTree tree, Scope scope) {
    return new TreeDiff(folder, tree, folder.compare(tree.files(), scope::includes));
  }
}
