package dev.weir.files;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.weir.diagnostic.EnvironmentException;
import java.io.IOException;
import java.nio.ByteBuffer;
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
 *
 * <p>A kept folder is trusted only when the run that had it last said {@link #keep}: what a killed
 * one left half written is deleted.
 */
public final class ScratchFolder implements AutoCloseable {

  private static final byte[] WHOLE = {'1', '\n'};

  private final Path path;
  private final Optional<FileChannel> lock;
  private boolean whole;

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
        if (channel.size() == 0) {
          delete(parent.resolve(name));
        }
        channel.truncate(0);
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

  /** Says that all in it is whole, so that the next run may use it. */
  public void keep() {
    whole = true;
  }

  @Override
  public void close() {
    try {
      if (lock.isEmpty()) {
        delete(path);
        return;
      }
      try (FileChannel channel = lock.get()) {
        if (whole) {
          channel.write(ByteBuffer.wrap(WHOLE), 0);
        }
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
