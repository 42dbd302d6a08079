package dev.weir.git;

import dev.weir.diagnostic.EnvironmentException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * A folder as one commit of a local repository holds it; nothing is checked out, fetched or
 * written. Threads may share it.
 *
 * <p>Every path is relative to the folder, with {@code /} between its parts. As on disk, links,
 * submodules and folders whose name starts with a dot are left out. All trouble is an {@link
 * EnvironmentException}.
 */
public final class CommittedFolder implements AutoCloseable {

  private final Repository repository;
  private final RevCommit commit;
  private final String folder;
  private final Map<String, ObjectId> seen = new ConcurrentHashMap<>();

  private CommittedFolder(Repository repository, RevCommit commit, String folder) {
    this.repository = repository;
    this.commit = commit;
    this.folder = folder;
  }

  /**
   * Opens the folder at a commit.
   *
   * @param root a folder in a work tree, or a bare repository; without links
   * @param reference a branch, tag, commit or what else Git takes for a commit
   */
  public static CommittedFolder open(Path root, String reference) {
    LocalRepository local = LocalRepository.of(root);
    try {
      RevCommit commit = Commits.resolve(local.repository(), reference);
      return new CommittedFolder(local.repository(), commit, local.folder());
    } catch (EnvironmentException e) {
      local.repository().close();
      throw e;
    }
  }

  /** The commit's own name, 40 hexadecimal digits. */
  public String commit() {
    return commit.name();
  }

  /**
   * Every file under {@code path}, as paths relative to the folder, sorted by UTF-16 code unit;
   * empty when it is absent.
   *
   * @param path of a folder, or the empty string for all
   */
  public List<String> list(String path) {
    List<String> found = new ArrayList<>();
    String start = inRepository(path);
    try (ObjectReader reader = repository.newObjectReader()) {
      Optional<ObjectId> tree = tree(reader, start);
      if (tree.isPresent()) {
        walk(reader, tree.get(), path, found);
      }
    } catch (IOException e) {
      throw trouble(path, e);
    }
    Collections.sort(found);
    return List.copyOf(found);
  }

  /**
   * The bytes of a file.
   *
   * @param limit the most bytes to accept; a larger file is an {@link EnvironmentException}
   */
  public byte[] read(String path, int limit) {
    try (ObjectReader reader = repository.newObjectReader()) {
      ObjectLoader file = reader.open(blob(reader, path));
      if (file.getSize() > limit) {
        throw new EnvironmentException(
            named(path) + " is larger than the " + limit + " bytes that are read of such a file");
      }
      return file.getCachedBytes(limit);
    } catch (IOException e) {
      throw trouble(path, e);
    }
  }

  /** Whether there is a regular file at the path. */
  public boolean has(String path) {
    try (ObjectReader reader = repository.newObjectReader();
        TreeWalk walk = TreeWalk.forPath(reader, inRepository(path), commit.getTree())) {
      return walk != null && isFile(walk.getFileMode());
    } catch (IOException e) {
      throw trouble(path, e);
    }
  }

  /** The size of a file in bytes. */
  public long size(String path) {
    try (ObjectReader reader = repository.newObjectReader()) {
      return reader.getObjectSize(blob(reader, path), ObjectReader.OBJ_ANY);
    } catch (IOException e) {
      throw trouble(path, e);
    }
  }

  @Override
  public void close() {
    repository.close();
  }

  /** The tree at a path of the repository; empty when nothing is there. */
  private Optional<ObjectId> tree(ObjectReader reader, String path) throws IOException {
    if (path.isEmpty()) {
      return Optional.of(commit.getTree());
    }
    try (TreeWalk walk = TreeWalk.forPath(reader, path, commit.getTree())) {
      if (walk == null) {
        return Optional.empty();
      }
      if (!walk.isSubtree()) {
        throw new EnvironmentException(named(path) + " is not a folder");
      }
      return Optional.of(walk.getObjectId(0));
    }
  }

  private void walk(ObjectReader reader, ObjectId tree, String path, List<String> found)
      throws IOException {
    try (TreeWalk walk = new TreeWalk(reader)) {
      walk.addTree(tree);
      while (walk.next()) {
        String name = plain(walk.getNameString());
        if (walk.isSubtree() && !name.startsWith(".")) {
          walk.enterSubtree();
        } else if (isFile(walk.getFileMode())) {
          String file = path.isEmpty() ? walk.getPathString() : path + "/" + walk.getPathString();
          seen.put(file, walk.getObjectId(0));
          found.add(file);
        }
      }
    }
  }

  private ObjectId blob(ObjectReader reader, String path) throws IOException {
    ObjectId known = seen.get(path);
    if (known != null) {
      return known;
    }
    try (TreeWalk walk = TreeWalk.forPath(reader, inRepository(path), commit.getTree())) {
      if (walk == null) {
        throw new EnvironmentException(named(path) + " is not there");
      }
      if (!isFile(walk.getFileMode())) {
        throw new EnvironmentException(named(path) + " is not a regular file");
      }
      return walk.getObjectId(0);
    }
  }

  private static boolean isFile(FileMode mode) {
    return mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
  }

  private String inRepository(String path) {
    if (!path.isEmpty()) {
      for (String part : path.split("/", -1)) {
        plain(part);
      }
    }
    return folder.isEmpty() || path.isEmpty() ? folder + path : folder + "/" + path;
  }

  /** Git's own programs refuse such names; whoever wrote the objects by hand may not have. */
  private String plain(String name) {
    boolean plain =
        !name.isEmpty() && !name.equals(".") && !name.equals("..") && name.indexOf('/') < 0;
    if (!plain || name.indexOf('\0') >= 0) {
      throw new EnvironmentException(
          "\"" + name + "\" is not a plain name of a file in commit " + commit.name());
    }
    return name;
  }

  private String named(String path) {
    return "\"" + path + "\" at commit " + commit.abbreviate(10).name();
  }

  private EnvironmentException trouble(String path, IOException cause) {
    String why =
        cause instanceof MissingObjectException
            ? "its content is not in this clone; clone without --filter"
            : String.valueOf(cause.getMessage());
    return new EnvironmentException(named(path) + " cannot be read: " + why, cause);
  }
}
