package dev.weir.publish;

import dev.weir.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What several branches hold, as one tree: of each environment the folder of its own branch.
 *
 * @param byEnvironment only environments whose branch is there
 */
record DeliveredBranches(SortedMap<String, SourceTree> byEnvironment) implements SourceTree {

  DeliveredBranches {
    byEnvironment = new TreeMap<>(byEnvironment);
  }

  @Override
  public List<String> list(String folder) {
    if (!folder.isEmpty()) {
      SourceTree tree = byEnvironment.get(environment(folder));
      return tree == null ? List.of() : tree.list(folder);
    }
    List<String> all = new ArrayList<>();
    for (Map.Entry<String, SourceTree> entry : byEnvironment.entrySet()) {
      all.addAll(entry.getValue().list(entry.getKey()));
    }
    return all.stream().sorted().toList();
  }

  @Override
  public byte[] read(String path) {
    return of(path).read(path);
  }

  @Override
  public long size(String path) {
    return of(path).size(path);
  }

  private SourceTree of(String path) {
    SourceTree tree = byEnvironment.get(environment(path));
    if (tree == null) {
      throw new IllegalArgumentException("no branch holds " + path);
    }
    return tree;
  }

  private static String environment(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? path : path.substring(0, slash);
  }
}
