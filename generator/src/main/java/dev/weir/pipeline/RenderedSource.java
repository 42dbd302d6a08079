package dev.weir.pipeline;

import dev.weir.output.RenderedTree;
import dev.weir.source.SourceTree;
import java.util.List;

/** What a run rendered, read as if it had been delivered. */
record RenderedSource(RenderedTree tree) implements SourceTree {

  @Override
  public List<String> list(String folder) {
    if (folder.isEmpty()) {
      return List.copyOf(tree.files().keySet());
    }
    String start = folder + "/";
    return tree.files().tailMap(start).keySet().stream()
        .takeWhile(path -> path.startsWith(start))
        .toList();
  }

  @Override
  public byte[] read(String path) {
    byte[] bytes = tree.files().get(path);
    if (bytes == null) {
      throw new IllegalArgumentException("no file was rendered at " + path);
    }
    return bytes;
  }

  @Override
  public long size(String path) {
    return read(path).length;
  }
}
