package dev.weir.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.files.RootedFolder;
import dev.weir.source.FolderTree;
import dev.weir.source.SourceTree;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A repository's inputs in memory, to be changed in one place and rendered again. */
public record MemoryTree(SortedMap<String, byte[]> files) implements SourceTree {

  public MemoryTree {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** The inputs in a folder on disk: its {@code environments/} and {@code teams/}. */
  static MemoryTree of(Path root) {
    FolderTree folder = new FolderTree(RootedFolder.open(root));
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String top : List.of("environments", "teams")) {
      folder.list(top).forEach(path -> files.put(path, folder.read(path)));
    }
    return new MemoryTree(files);
  }

  /** Everything in a folder on disk. */
  public static MemoryTree all(Path root) {
    FolderTree folder = new FolderTree(RootedFolder.open(root));
    SortedMap<String, byte[]> files = new TreeMap<>();
    folder.list("").forEach(path -> files.put(path, folder.read(path)));
    return new MemoryTree(files);
  }

  @Override
  public List<String> list(String folder) {
    if (folder.isEmpty()) {
      return List.copyOf(files.keySet());
    }
    return files.keySet().stream().filter(path -> path.startsWith(folder + "/")).toList();
  }

  @Override
  public byte[] read(String path) {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new IllegalArgumentException("no file " + path);
    }
    return bytes;
  }

  @Override
  public long size(String path) {
    return read(path).length;
  }

  String text(String path) {
    return new String(read(path), UTF_8);
  }

  /** With one file more, or with another content of it. */
  MemoryTree with(String path, String text) {
    return with(path, text.getBytes(UTF_8));
  }

  MemoryTree with(String path, byte[] bytes) {
    SortedMap<String, byte[]> changed = new TreeMap<>(files);
    changed.put(path, bytes);
    return new MemoryTree(changed);
  }

  /** With the other tree's files laid over these. */
  MemoryTree with(MemoryTree other) {
    SortedMap<String, byte[]> changed = new TreeMap<>(files);
    changed.putAll(other.files);
    return new MemoryTree(changed);
  }

  MemoryTree only(Predicate<String> paths) {
    SortedMap<String, byte[]> kept = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (paths.test(file.getKey())) {
        kept.put(file.getKey(), file.getValue());
      }
    }
    return new MemoryTree(kept);
  }

  MemoryTree without(String path) {
    read(path);
    return only(other -> !other.equals(path));
  }

  /**
   * With one file's text changed.
   *
   * @throws IllegalArgumentException when the change changes nothing: the test would prove nothing
   */
  public MemoryTree edited(String path, UnaryOperator<String> change) {
    String before = text(path);
    String after = change.apply(before);
    if (after.equals(before)) {
      throw new IllegalArgumentException("the edit of " + path + " changes nothing");
    }
    return with(path, after);
  }
}
