package dev.weir.output;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything that is to be delivered, by path. */
public final class RenderedTree {

  private final SortedMap<String, byte[]> files;

  private RenderedTree(SortedMap<String, byte[]> files) {
    this.files = Collections.unmodifiableSortedMap(files);
  }

  /**
   * A tree of {@code files}.
   *
   * @throws IllegalArgumentException when two files have one path, or would on a file system that
   *     ignores case, or when one is a folder of another: a bug of whoever named them
   */
  public static RenderedTree of(Collection<RenderedFile> files) {
    SortedMap<String, byte[]> byPath = new TreeMap<>();
    for (RenderedFile file : files) {
      if (byPath.put(file.path(), file.bytes()) != null) {
        throw new IllegalArgumentException("two files have the path " + file.path());
      }
    }
    requireApart(byPath.keySet());
    return new RenderedTree(byPath);
  }

  /** From path to content, sorted by path. */
  public SortedMap<String, byte[]> files() {
    return files;
  }

  private static void requireApart(Set<String> paths) {
    Set<String> lower = new HashSet<>();
    Set<String> folders = new HashSet<>();
    for (String path : paths) {
      String one = path.toLowerCase(Locale.ROOT);
      if (!lower.add(one)) {
        throw new IllegalArgumentException("two files differ in case alone: " + path);
      }
      addFolders(one, folders);
    }
    for (String path : paths) {
      if (folders.contains(path.toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException("a file and a folder have the path " + path);
      }
    }
  }

  private static void addFolders(String path, Set<String> folders) {
    int slash = path.lastIndexOf('/');
    while (slash > 0 && folders.add(path.substring(0, slash))) {
      slash = path.lastIndexOf('/', slash - 1);
    }
  }
}
