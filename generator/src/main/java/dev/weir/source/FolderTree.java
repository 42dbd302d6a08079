package dev.weir.source;

import dev.weir.files.RootedFolder;
import java.util.List;

/** The repository as a folder on disk. */
public record FolderTree(RootedFolder folder) implements SourceTree {

  /** More than any file that a run reads; larger ones are trouble with the disk, not input. */
  static final int MOST_BYTES = 64 * 1024 * 1024;

  @Override
  public List<String> list(String path) {
    return folder.list(path);
  }

  @Override
  public byte[] read(String path) {
    return folder.read(path, MOST_BYTES);
  }

  @Override
  public long size(String path) {
    return folder.size(path);
  }
}
