package dev.weir.manifest.previous;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.source.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A delivered tree in memory. */
record MemoryFiles(SortedMap<String, String> texts) implements SourceTree {

  static MemoryFiles none() {
    return new MemoryFiles(new TreeMap<>());
  }

  MemoryFiles with(String path, String text) {
    SortedMap<String, String> more = new TreeMap<>(texts);
    more.put(path, text);
    return new MemoryFiles(more);
  }

  DeliveredEnvironment environment(String name) {
    return DeliveredTree.of(this).environment(name);
  }

  @Override
  public List<String> list(String folder) {
    return texts.keySet().stream()
        .filter(path -> folder.isEmpty() || path.startsWith(folder + "/"))
        .toList();
  }

  @Override
  public byte[] read(String path) {
    return Optional.ofNullable(texts.get(path)).orElseThrow().getBytes(UTF_8);
  }

  @Override
  public long size(String path) {
    return read(path).length;
  }
}
