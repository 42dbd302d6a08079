package dev.weir.output;

import dev.weir.files.StagedPath;

/** One file of the delivered tree. */
public final class RenderedFile {

  private final String path;
  private final byte[] bytes;

  /**
   * @param path relative to the tree's root, safe as of {@link StagedPath#isSafe}
   * @param bytes its whole content; not copied, so never to be changed
   * @throws IllegalArgumentException when the path is not safe: a bug of whoever named it
   */
  public RenderedFile(String path, byte[] bytes) {
    if (!StagedPath.isSafe(path)) {
      throw new IllegalArgumentException("not a path of the delivered tree: " + path);
    }
    this.path = path;
    this.bytes = bytes;
  }

  public String path() {
    return path;
  }

  public byte[] bytes() {
    return bytes;
  }
}
