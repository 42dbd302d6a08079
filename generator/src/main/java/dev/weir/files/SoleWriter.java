package dev.weir.files;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.weir.diagnostic.EnvironmentException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One Weir at a time in a folder whose files are also locked by the presence of others. The
 * operating system ends its lock with the process; a lock by presence stays behind a process that
 * was killed, and would stop everyone for ever.
 */
public final class SoleWriter {

  private static final String LOCK = "weir.lock";

  /** No living program keeps a lock on a reference for so long. */
  private static final Duration OLD = Duration.ofSeconds(5);

  private SoleWriter() {}

  /**
   * Acts alone, after locks that a killed process left behind are gone.
   *
   * @param folder that is there
   * @param leftovers files and folders in it below which {@code *.lock} files may have been left
   * @return empty when another Weir is at work there
   */
  public static <T> Optional<T> acting(Path folder, List<String> leftovers, Supplier<T> action) {
    Path file = folder.resolve(LOCK);
    try (FileChannel channel = FileChannel.open(file, CREATE, WRITE)) {
      if (tryLock(channel) == null) {
        return Optional.empty();
      }
      // The file system's own clock, which also dates the leftovers.
      channel.write(ByteBuffer.wrap(new byte[] {'\n'}), 0);
      long now = Files.getLastModifiedTime(file).toMillis();
      for (String name : leftovers) {
        clear(folder.resolve(name), now - OLD.toMillis());
      }
      return Optional.of(action.get());
    } catch (IOException e) {
      throw new EnvironmentException("\"" + folder + "\" cannot be written: " + e.getMessage(), e);
    }
  }

  private static void clear(Path below, long before) throws IOException {
    if (!Files.exists(below)) {
      return;
    }
    try (Stream<Path> all = Files.walk(below)) {
      for (Path file : all.filter(SoleWriter::isLock).toList()) {
        if (Files.getLastModifiedTime(file).toMillis() < before) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static boolean isLock(Path path) {
    return String.valueOf(path.getFileName()).endsWith(".lock") && Files.isRegularFile(path);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }
}
