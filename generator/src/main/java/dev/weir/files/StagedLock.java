package dev.weir.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.weir.diagnostic.EnvironmentException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One writer at a time. The operating system holds the lock, so that it ends with its process; the
 * file itself stays, since deleting it would let two later writers lock two different files.
 */
final class StagedLock {

  /** What is done while the lock is held. */
  interface Action<T> {
    T run() throws IOException;
  }

  private StagedLock() {}

  /** Runs {@code action} with the lock held, or says that another run holds it. */
  static <T> T holding(Path file, Action<T> action) throws IOException {
    try (FileChannel channel = FileChannel.open(file, CREATE, WRITE, NOFOLLOW_LINKS)) {
      if (tryLock(channel) == null) {
        throw new EnvironmentException(
            "another run holds " + file + " and writes there: start again when it has ended");
      }
      return action.run();
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }
}
