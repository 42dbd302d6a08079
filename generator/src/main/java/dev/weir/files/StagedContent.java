package dev.weir.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads files without following a link, many of them on all processors. */
final class StagedContent {

  /** Below this many files, threads cost more than they bring. */
  static final int MANY = 256;

  private static final Set<OpenOption> NO_LINK = Set.of(READ, NOFOLLOW_LINKS);

  private StagedContent() {}

  static byte[] read(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file, NO_LINK)) {
      ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(channel.size()));
      while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
      byte[] bytes = new byte[buffer.position()];
      buffer.flip().get(bytes);
      return bytes;
    }
  }

  /** Whether a file, known to be as long as {@code bytes}, holds them. */
  static boolean holds(Path file, byte[] bytes) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file, NO_LINK)) {
      ByteBuffer buffer = ByteBuffer.allocate(bytes.length);
      while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
      return !buffer.hasRemaining() && Arrays.equals(buffer.array(), bytes);
    }
  }

  /** Those of {@code paths} for which {@code test}, which may read files, holds. */
  static Set<String> filter(Collection<String> paths, Predicate<String> test) throws IOException {
    Set<String> found = new ConcurrentSkipListSet<>();
    try {
      stream(paths).filter(test).forEach(found::add);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return found;
  }

  static Stream<String> stream(Collection<String> paths) {
    return paths.size() < MANY ? paths.stream() : paths.parallelStream();
  }
}
