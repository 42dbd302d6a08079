package dev.weir.pipeline;

import dev.weir.source.SourceTree;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Some folders of a tree, kept after the tree was closed. */
record Snapshot(SortedMap<String, byte[]> files) implements SourceTree {

  private static final int MOST_BYTES = 64 * 1024 * 1024;

  /** The folders as they are; files that no reader would take are left out. */
  static Snapshot of(SourceTree tree, List<String> folders) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String folder : folders) {
      for (String path : tree.list(folder)) {
        if (tree.size(path) <= MOST_BYTES) {
          files.put(path, tree.read(path));
        }
      }
    }
    return new Snapshot(files);
  }

  /** Whether both hold the same files. */
  boolean isSameAs(Snapshot other) {
    return files.keySet().equals(other.files.keySet())
        && files.entrySet().stream().allMatch(file -> other.has(file.getKey(), file.getValue()));
  }

  /** Whether it holds a file of just these bytes. */
  boolean has(String path, byte[] content) {
    return Arrays.equals(files.get(path), content);
  }

  @Override
  public List<String> list(String folder) {
    String start = folder + "/";
    return files.tailMap(start).keySet().stream()
        .takeWhile(path -> path.startsWith(start))
        .toList();
  }

  @Override
  public byte[] read(String path) {
    byte[] content = files.get(path);
    if (content == null) {
      throw new IllegalArgumentException("no file was kept of " + path);
    }
    return content;
  }

  @Override
  public long size(String path) {
    return read(path).length;
  }
}
