package dev.weir.files;

import dev.weir.diagnostic.EnvironmentException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Files and folders that a person named on the command line and that are no delivered tree:
 * reports, schemas, a new repository. Links are followed, as a person expects.
 */
public final class LooseFiles {

  private LooseFiles() {}

  /** Whether there is a folder at the path. */
  public static boolean isFolder(Path path) {
    return Files.isDirectory(path);
  }

  /**
   * Whether a folder of files could be made at the path: nothing is there, or an empty folder.
   *
   * @throws EnvironmentException when the folder cannot be read
   */
  public static boolean isFree(Path path) {
    if (!Files.isDirectory(path)) {
      return !Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      return !entries.iterator().hasNext();
    } catch (IOException e) {
      throw new EnvironmentException("the folder \"" + path + "\" cannot be read", e);
    }
  }

  /** The path without links and in the file system's own spelling, as far as it is there. */
  public static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    try {
      return absolute.toRealPath();
    } catch (IOException e) {
      // What is not there yet has no links; what is above it may.
      return parent == null ? absolute : real(parent).resolve(nameOf(absolute));
    }
  }

  /**
   * Writes one file, whole or not at all, and the folders above it; an older file gives way.
   *
   * @throws EnvironmentException when the disk refuses
   */
  public static void write(Path file, byte[] bytes) {
    Path target = real(file);
    Path folder = target.getParent();
    if (folder == null) {
      throw new EnvironmentException("\"" + file + "\" is not a file that can be written");
    }
    try {
      Files.createDirectories(folder);
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        writeThrough(target, bytes);
      } else {
        replace(folder, target, bytes);
      }
    } catch (IOException e) {
      throw new EnvironmentException("\"" + file + "\" cannot be written: " + reason(e), e);
    }
  }

  /** A device or pipe, as {@code /dev/stderr}, is written to; a folder refuses. */
  private static void writeThrough(Path target, byte[] bytes) throws IOException {
    Files.write(target, bytes);
  }

  /** The bytes of a file that is a help and no need; empty when it cannot be read. */
  public static Optional<byte[]> readIfThere(Path file) {
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Makes a folder that others see whole or not at all.
   *
   * @param target where nothing is, or an empty folder
   * @param maker fills the folder that it is given, which is moved when it returns
   * @return whether this call made it; false when another made one first
   * @throws EnvironmentException when the disk refuses
   */
  public static boolean makeWhole(Path target, Consumer<Path> maker) {
    Path parent = target.getParent();
    if (parent == null) {
      throw new EnvironmentException("\"" + target + "\" is no folder that can be made");
    }
    try {
      Files.createDirectories(parent);
      Path staged = Files.createTempDirectory(parent, "." + nameOf(target) + ".");
      try {
        maker.accept(staged);
        return moved(staged, target);
      } finally {
        ScratchFolder.delete(staged);
      }
    } catch (IOException e) {
      throw new EnvironmentException("\"" + target + "\" cannot be made: " + reason(e), e);
    }
  }

  private static boolean moved(Path staged, Path target) throws IOException {
    try {
      Files.setPosixFilePermissions(staged, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (UnsupportedOperationException e) {
      // Such a file system has no permissions that would need to be opened.
      return move(staged, target);
    }
    return move(staged, target);
  }

  private static boolean move(Path staged, Path target) throws IOException {
    try {
      Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException e) {
      if (Files.isDirectory(target) && !isFree(target)) {
        return false;
      }
      throw e;
    }
  }

  private static void replace(Path folder, Path target, byte[] bytes) throws IOException {
    Path staged = folder.resolve("." + nameOf(target) + "." + ProcessHandle.current().pid());
    try {
      Files.write(staged, bytes);
      Files.move(staged, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(staged);
    }
  }

  private static String nameOf(Path path) {
    @Nullable Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : " " + e.getMessage());
  }
}
