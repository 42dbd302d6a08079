package dev.weir.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands in a folder at one moment, links not followed, Weir's own area left out. */
record StagedSnapshot(Map<String, Entry> entries) {

  /** What a path is. */
  enum Kind {
    FILE,
    FOLDER,
    /** A link, a pipe, a device: never followed, never replaced. */
    OTHER
  }

  /**
   * One file or folder.
   *
   * @param size in bytes; of no meaning for folders
   */
  record Entry(Kind kind, long size) {}

  /** Empty when {@code root} is not there. */
  static StagedSnapshot of(Path root) throws IOException {
    Map<String, Entry> entries = new HashMap<>();
    if (Files.exists(root, NOFOLLOW_LINKS)) {
      Files.walkFileTree(root, new Visitor(root.toString().length() + 1, entries));
    }
    return new StagedSnapshot(entries);
  }

  @Nullable Kind kind(String path) {
    Entry entry = entries.get(path);
    return entry == null ? null : entry.kind();
  }

  /** Everything below the folder {@code path}. */
  Stream<Map.Entry<String, Entry>> below(String path) {
    return entries.entrySet().stream().filter(entry -> entry.getKey().startsWith(path + "/"));
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {

    private final int rootLength;
    private final Map<String, Entry> entries;

    Visitor(int rootLength, Map<String, Entry> entries) {
      this.rootLength = rootLength;
      this.entries = entries;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String text = folder.toString();
      if (text.length() < rootLength) {
        return FileVisitResult.CONTINUE;
      }
      String path = text.substring(rootLength);
      if (path.equals(StagedPath.AREA)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      entries.put(path, new Entry(Kind.FOLDER, 0));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      Kind kind = attributes.isRegularFile() ? Kind.FILE : Kind.OTHER;
      entries.put(file.toString().substring(rootLength), new Entry(kind, attributes.size()));
      return FileVisitResult.CONTINUE;
    }
  }
}
