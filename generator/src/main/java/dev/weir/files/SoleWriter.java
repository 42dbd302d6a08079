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
  private static final String PACK = ".pack";

  /** No living program keeps a lock on a reference, or a pack without its index, for so long. */
  private static final Duration OLD = Duration.ofSeconds(5);

  private SoleWriter() {}

  /**
   * Acts alone, after what a killed process left behind is gone: locks, and packs of objects that
   * have no index, which Git does not read and JGit does not write again.
   *
   * @param folder that is there
   * @param leftovers files and folders in it below which such files may have been left
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
      for (Path file : all.filter(SoleWriter::isLeftover).toList()) {
        if (Files.getLastModifiedTime(file).toMillis() < before) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static boolean isLeftover(Path path) {
    String name = String.valueOf(path.getFileName());
    return Files.isRegularFile(path)
        && (name.endsWith(".lock") || (name.endsWith(PACK) && !hasIndex(path, name)));
  }

  private static boolean hasIndex(Path path, String name) {
    String index = name.substring(0, name.length() - PACK.length()) + ".idx";
    return Files.exists(path.resolveSibling(index));
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }
}
