package dev.weir.files;

import dev.weir.diagnostic.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A folder whose files are written together: after a kill at any moment the next {@link #write}
 * first brings it to exactly before or after. It owns the files it wrote, touches no others, and
 * follows no links.
 */
public final class StagedFolder {

  private final StagedArea area;
  private final StagedDisk disk;

  /** The folder at {@code root}, which need not be there yet. */
  public StagedFolder(Path root) {
    this(root, new StagedRealDisk());
  }

  StagedFolder(Path root, StagedDisk disk) {
    this.area = new StagedArea(root.toAbsolutePath().normalize());
    this.disk = disk;
  }

  /**
   * Makes the folder hold exactly {@code files} where {@code scope} holds, and leaves the rest.
   *
   * @param files from path, safe as of {@link StagedPath}, to content
   * @param scope says of a file's folder whether it may be touched
   * @return what was different before
   * @throws EnvironmentException when the folder is not Weir's, something is in the way of a file
   *     (both before anything is changed), another run writes to it, or the disk fails
   */
  public StagedChanges write(Map<String, byte[]> files, Predicate<String> scope) {
    try {
      area.requireOurs();
      createFolders(area.folder());
      return StagedLock.holding(area.lockFile(), () -> writeLocked(files, scope));
    } catch (IOException e) {
      throw failed("write to", e);
    }
  }

  /** What {@link #write} would find different; changes nothing, not even after a kill. */
  public StagedChanges compare(Map<String, byte[]> files, Predicate<String> scope) {
    try {
      area.requireOurs();
      return plan(area.owned(), files, scope).changes();
    } catch (IOException e) {
      throw failed("read", e);
    }
  }

  /** The content of one file. */
  public byte[] read(String path) {
    try {
      return StagedContent.read(area.place(path));
    } catch (IOException e) {
      throw failed("read", e);
    }
  }

  private StagedChanges writeLocked(Map<String, byte[]> files, Predicate<String> scope)
      throws IOException {
    StagedWrite write = new StagedWrite(area, disk);
    write.recover();
    SortedSet<String> owned = area.owned();
    StagedPlan plan = plan(owned, files, scope);
    if (!plan.moves().isEmpty()
        || !plan.changes().stale().isEmpty()
        || !plan.owned().equals(List.copyOf(owned))) {
      write.apply(plan, files);
    }
    return plan.changes();
  }

  private StagedPlan plan(
      SortedSet<String> owned, Map<String, byte[]> files, Predicate<String> scope)
      throws IOException {
    StagedPlanner.Interrupted interrupted =
        area.isInterrupted() ? StagedPlanner.Interrupted.YES : StagedPlanner.Interrupted.NO;
    return new StagedPlanner(area.root(), owned, files, scope).plan(interrupted);
  }

  private void createFolders(@Nullable Path folder) throws IOException {
    if (folder != null && !Files.isDirectory(folder)) {
      createFolders(folder.getParent());
      disk.createFolder(folder);
    }
  }

  private EnvironmentException failed(String verb, IOException e) {
    return new EnvironmentException("cannot " + verb + " " + area.root() + ": " + reason(e), e);
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : " " + e.getMessage());
  }
}
