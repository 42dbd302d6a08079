package dev.weir.source;

import dev.weir.git.CommittedFolder;
import java.util.List;

/** The repository at a Git reference. */
public record GitTree(CommittedFolder folder) implements SourceTree {

  @Override
  public List<String> list(String path) {
    return folder.list(path);
  }

  @Override
  public byte[] read(String path) {
    return folder.read(path, FolderTree.MOST_BYTES);
  }

  @Override
  public long size(String path) {
    return folder.size(path);
  }
}
