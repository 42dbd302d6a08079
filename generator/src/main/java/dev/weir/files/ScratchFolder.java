package dev.weir.files;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.weir.diagnostic.EnvironmentException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A folder for what can be had again: one that is kept for the next run when no other run uses it
 * now, else a temporary one. The operating system holds the lock, so that it ends with its process.
 */
public final class ScratchFolder implements AutoCloseable {

  private final Path path;
  private final Optional<FileChannel> lock;

  private ScratchFolder(Path path, Optional<FileChannel> lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * The kept folder when it is free, else a temporary one.
   *
   * @param parent of the kept folder; made when it is not there
   */
  public static ScratchFolder kept(Path parent, String name) {
    try {
      Files.createDirectories(parent);
      FileChannel channel = FileChannel.open(parent.resolve(name + ".lock"), CREATE, WRITE);
      if (tryLock(channel) != null) {
        return new ScratchFolder(parent.resolve(name), Optional.of(channel));
      }
      channel.close();
    } catch (IOException e) {
      // A cache that cannot be had costs time and nothing else.
      return temporary();
    }
    return temporary();
  }

  /** A new folder that goes when this is closed. */
  public static ScratchFolder temporary() {
    try {
      return new ScratchFolder(
          LooseFiles.real(Files.createTempDirectory("weir-")), Optional.empty());
    } catch (IOException e) {
      throw new EnvironmentException("no temporary folder can be made: " + e.getMessage(), e);
    }
  }

  public Path path() {
    return path;
  }

  /** Empties it: what was kept is of no use. */
  public void clear() {
    delete(path);
  }

  @Override
  public void close() {
    try {
      if (lock.isEmpty()) {
        delete(path);
      } else {
        lock.get().close();
      }
    } catch (IOException e) {
      throw new EnvironmentException("the lock of \"" + path + "\" cannot be given back", e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Deletes a folder with all that is in it, as far as the disk allows. */
  static void delete(Path folder) {
    try {
      Files.walkFileTree(folder, new Deletion());
    } catch (IOException e) {
      // What is left in a temporary place is in nobody's way.
      return;
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException trouble) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException trouble)
        throws IOException {
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
