package dev.weir.scenario;

import dev.weir.source.SourceTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A tree that lists its files in another order each time, as a careless one would. */
record ShuffledTree(SourceTree tree, Random random) implements SourceTree {

  @Override
  public List<String> list(String folder) {
    List<String> files = new ArrayList<>(tree.list(folder));
    Collections.shuffle(files, random);
    return files;
  }

  @Override
  public byte[] read(String path) {
    return tree.read(path);
  }

  @Override
  public long size(String path) {
    return tree.size(path);
  }
}
