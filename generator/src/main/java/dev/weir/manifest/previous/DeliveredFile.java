package dev.weir.manifest.previous;

import dev.weir.source.SourceTree;
import java.util.Arrays;

/**
 * One file of a delivered tree, read when asked.
 *
 * @param path from the tree's root
 * @param files the tree that has it
 */
public record DeliveredFile(String path, SourceTree files) {

  /** Its name without the folders. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The folder it lies in, from the tree's root. */
  public String folder() {
    return path.substring(0, path.lastIndexOf('/'));
  }

  /** Its whole content. */
  public byte[] bytes() {
    return files.read(path);
  }

  /** Its size in bytes, known without reading it. */
  public long size() {
    return files.size(path);
  }

  /** Whether it has the same bytes as another. */
  public boolean isSameAs(DeliveredFile other) {
    return size() == other.size() && Arrays.equals(bytes(), other.bytes());
  }
}
