package dev.weir.files;

import dev.weir.diagnostic.EnvironmentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A folder opened once, out of which no path leads.
 *
 * <p>Every path is relative to it, with {@code /} between its parts, and holds no empty part, no
 * {@code .} and no {@code ..}. A symbolic link anywhere on a path is refused, whether or not it
 * stays inside. All trouble is an {@link EnvironmentException} that names the path.
 */
public final class RootedFolder {

  private final Path root;

  private RootedFolder(Path root) {
    this.root = root;
  }

  /** Opens an existing folder; links on the way to it are followed, as a person expects. */
  public static RootedFolder open(Path folder) {
    try {
      Path real = folder.toRealPath();
      if (!Files.isDirectory(real)) {
        throw new EnvironmentException("\"" + folder + "\" is not a folder");
      }
      return new RootedFolder(real);
    } catch (IOException e) {
      throw trouble("the folder \"" + folder + "\" cannot be opened", e);
    }
  }

  /** The folder itself, absolute and without links. */
  public Path root() {
    return root;
  }

  /** Whether a file or folder is there; a path that leads over a link is refused, not answered. */
  public boolean exists(String path) {
    return attributes(path).isPresent();
  }

  /** The size of a file in bytes. */
  public long size(String path) {
    return regular(path).size();
  }

  /**
   * The bytes of a file.
   *
   * @param limit the most bytes to accept; a larger file is an {@link EnvironmentException}
   */
  public byte[] read(String path, int limit) {
    regular(path);
    byte[] bytes;
    try (InputStream in = Files.newInputStream(resolve(path), LinkOption.NOFOLLOW_LINKS)) {
      bytes = in.readNBytes(limit == Integer.MAX_VALUE ? limit : limit + 1);
    } catch (IOException e) {
      throw trouble("\"" + path + "\" cannot be read", e);
    }
    if (bytes.length > limit) {
      throw new EnvironmentException(
          "\"" + path + "\" is larger than the " + limit + " bytes that are read of such a file");
    }
    return bytes;
  }

  /**
   * Every regular file under {@code folder}, as paths relative to the root, sorted by UTF-16 code
   * unit; empty when the folder is absent.
   *
   * <p>Links, special files and folders whose name starts with a dot ({@code .git} among them) are
   * left out.
   *
   * @param folder a path, or the empty string for the root itself
   */
  public List<String> list(String folder) {
    Path start = folder.isEmpty() ? root : resolve(folder);
    if (!folder.isEmpty() && !exists(folder)) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    try {
      Files.walkFileTree(start, new Listing(root, start, found));
    } catch (NotDirectoryException e) {
      throw new EnvironmentException("\"" + folder + "\" is not a folder", e);
    } catch (IOException e) {
      throw trouble("the folder \"" + folder + "\" cannot be listed", e);
    }
    Collections.sort(found);
    return List.copyOf(found);
  }

  private BasicFileAttributes regular(String path) {
    BasicFileAttributes attributes =
        attributes(path)
            .orElseThrow(() -> new EnvironmentException("\"" + path + "\" is not there"));
    if (!attributes.isRegularFile()) {
      throw new EnvironmentException("\"" + path + "\" is not a regular file");
    }
    return attributes;
  }

  /** Looks at every part of the path, so that a link in the middle is seen. */
  private Optional<BasicFileAttributes> attributes(String path) {
    Path target = resolve(path);
    Optional<BasicFileAttributes> last = Optional.empty();
    Path at = root;
    for (Path part : root.relativize(target)) {
      at = at.resolve(part);
      if (last.isPresent() && !last.get().isDirectory()) {
        return Optional.empty();
      }
      last = look(at, path);
      if (last.isEmpty()) {
        return last;
      }
    }
    return last;
  }

  private static Optional<BasicFileAttributes> look(Path at, String path) {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(at, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw trouble("\"" + path + "\" cannot be read", e);
    }
    if (attributes.isSymbolicLink()) {
      throw new EnvironmentException(
          "\"" + path + "\" leads over the symbolic link \"" + at + "\", and links are not read");
    }
    return Optional.of(attributes);
  }

  private Path resolve(String path) {
    boolean plain =
        Arrays.stream(path.split("/", -1))
            .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    try {
      Path target = root.resolve(path);
      if (plain && !Path.of(path).isAbsolute() && target.startsWith(root)) {
        return target;
      }
    } catch (InvalidPathException e) {
      throw new EnvironmentException("\"" + path + "\" is not a path on this machine", e);
    }
    throw new EnvironmentException("\"" + path + "\" is not a plain path below \"" + root + "\"");
  }

  private static EnvironmentException trouble(String what, IOException cause) {
    String why =
        cause instanceof AccessDeniedException
            ? "access is denied"
            : cause instanceof NoSuchFileException ? "it is not there" : cause.toString();
    return new EnvironmentException(what + ": " + why, cause);
  }
}
