package dev.weir.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Trees of files for tests: as maps, on disk, at random. */
final class FileTrees {

  private FileTrees() {}

  /** A tree from path, content, path, content … */
  static Map<String, byte[]> tree(String... pathsAndContents) {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < pathsAndContents.length; i += 2) {
      files.put(pathsAndContents[i], bytes(pathsAndContents[i + 1]));
    }
    return files;
  }

  /** The scope that holds everywhere. */
  static boolean everywhere(String folder) {
    return true;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What {@link #onDisk} gives for these files and no empty folder. */
  static Map<String, String> expected(Map<String, byte[]> files) {
    Map<String, String> expected = new TreeMap<>();
    files.forEach(
        (path, bytes) -> {
          expected.put(path, new String(bytes, StandardCharsets.UTF_8));
          StagedPath.folders(path).forEach(folder -> expected.put(folder, "<folder>"));
        });
    return expected;
  }

  /** Every file with its content and every folder, Weir's own area left out. */
  static Map<String, String> onDisk(Path root) {
    Map<String, String> found = new TreeMap<>();
    if (!Files.exists(root)) {
      return found;
    }
    try (Stream<Path> paths = Files.walk(root)) {
      paths
          .filter(path -> !path.equals(root) && !path.startsWith(root.resolve(".weir")))
          .forEach(path -> found.put(root.relativize(path).toString(), describe(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** Up to twelve files whose paths often meet as file here and folder there. */
  static Map<String, byte[]> random(Random random) {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = random.nextInt(13); i > 0; i--) {
      StringBuilder path = new StringBuilder(part(random));
      for (int depth = random.nextInt(3); depth > 0; depth--) {
        path.append('/').append(part(random));
      }
      String one = path.toString();
      boolean apart =
          files.keySet().stream()
              .noneMatch(other -> other.startsWith(one + "/") || one.startsWith(other + "/"));
      if (apart) {
        files.put(one, bytes("content " + random.nextInt(3)));
      }
    }
    return files;
  }

  private static String part(Random random) {
    return String.valueOf((char) ('a' + random.nextInt(3)));
  }

  private static String describe(Path path) {
    try {
      if (Files.isSymbolicLink(path)) {
        return "<link>";
      }
      return Files.isDirectory(path) ? "<folder>" : Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
