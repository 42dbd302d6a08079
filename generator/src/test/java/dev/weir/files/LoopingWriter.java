package dev.weir.files;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A program that writes one tree after the other until it is killed. */
final class LoopingWriter {

  private LoopingWriter() {}

  /** Writes versions from {@code args[1]} to {@code args[0]} and prints each when it is done. */
  public static void main(String[] args) {
    StagedFolder folder = new StagedFolder(Path.of(args[0]));
    for (int version = Integer.parseInt(args[1]); ; version++) {
      folder.write(tree(version), path -> true);
      System.out.println(version);
    }
  }

  /** About three hundred files, some of which come and go, one of which says the version. */
  static Map<String, byte[]> tree(int version) {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("version", FileTrees.bytes(String.valueOf(version)));
    for (int i = 0; i < 300; i++) {
      if ((i + version) % 5 != 0) {
        String path = "team" + i % 10 + "/job" + i / 30 + "/object" + i;
        files.put(path, FileTrees.bytes(path + (i % 3 == 0 ? version : 0)));
      }
    }
    files.put("folder" + version % 3 + "/inside/file", FileTrees.bytes("x"));
    return files;
  }
}
