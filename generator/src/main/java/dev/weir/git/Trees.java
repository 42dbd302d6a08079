package dev.weir.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/** Makes Git's trees of files in memory. */
final class Trees {

  private Trees() {}

  /** One line of a tree. */
  private record Line(String name, FileMode mode, ObjectId id) {

    /** Git sorts a folder as if its name ended in a slash. */
    String order() {
      return mode.equals(FileMode.TREE) ? name + "/" : name;
    }
  }

  /** Names objects as Git does and keeps none. */
  static ObjectInserter naming() {
    return new Naming();
  }

  /** Keeps the files and their tree. */
  static ObjectId write(SortedMap<String, byte[]> files, ObjectInserter inserter)
      throws IOException {
    SortedMap<String, ObjectId> blobs = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      blobs.put(file.getKey(), inserter.insert(Constants.OBJ_BLOB, file.getValue()));
    }
    return of(blobs, inserter);
  }

  /** Keeps the tree of files that are kept. */
  static ObjectId of(SortedMap<String, ObjectId> blobs, ObjectInserter inserter)
      throws IOException {
    DirCache all = DirCache.newInCore();
    DirCacheBuilder builder = all.builder();
    for (Map.Entry<String, ObjectId> file : blobs.entrySet()) {
      DirCacheEntry entry = new DirCacheEntry(file.getKey());
      entry.setFileMode(FileMode.REGULAR_FILE);
      entry.setObjectId(file.getValue());
      builder.add(entry);
    }
    builder.finish();
    return all.writeTree(inserter);
  }

  /** The name of a tree without some of the lines at its root, without keeping anything. */
  static ObjectId without(ObjectReader reader, ObjectId tree, Set<String> names)
      throws IOException {
    List<Line> lines = lines(reader, tree);
    lines.removeIf(line -> names.contains(line.name()));
    try (Naming naming = new Naming()) {
      return naming.insert(formatted(lines));
    }
  }

  /**
   * Keeps a tree with more files at its root.
   *
   * @param beside by a name, or a folder and a name
   */
  static ObjectId with(
      ObjectReader reader, ObjectId tree, SortedMap<String, byte[]> beside, ObjectInserter inserter)
      throws IOException {
    SortedMap<String, SortedMap<String, byte[]>> folders = new TreeMap<>();
    List<Line> lines = lines(reader, tree);
    for (Map.Entry<String, byte[]> file : beside.entrySet()) {
      int slash = file.getKey().indexOf('/');
      if (slash < 0) {
        ObjectId blob = inserter.insert(Constants.OBJ_BLOB, file.getValue());
        lines.add(new Line(file.getKey(), FileMode.REGULAR_FILE, blob));
      } else {
        folders
            .computeIfAbsent(file.getKey().substring(0, slash), folder -> new TreeMap<>())
            .put(file.getKey().substring(slash + 1), file.getValue());
      }
    }
    for (Map.Entry<String, SortedMap<String, byte[]>> folder : folders.entrySet()) {
      lines.add(new Line(folder.getKey(), FileMode.TREE, write(folder.getValue(), inserter)));
    }
    return inserter.insert(formatted(lines));
  }

  private static List<Line> lines(ObjectReader reader, ObjectId tree) throws IOException {
    List<Line> lines = new ArrayList<>();
    CanonicalTreeParser parser = new CanonicalTreeParser(null, reader, tree);
    while (!parser.eof()) {
      lines.add(
          new Line(
              parser.getEntryPathString(), parser.getEntryFileMode(), parser.getEntryObjectId()));
      parser.next();
    }
    return lines;
  }

  private static TreeFormatter formatted(Collection<Line> lines) {
    TreeFormatter formatter = new TreeFormatter();
    lines.stream()
        .sorted(Comparator.comparing(Line::order))
        .forEach(line -> formatter.append(line.name(), line.mode(), line.id()));
    return formatter;
  }

  private static final class Naming extends ObjectInserter.Formatter {

    @Override
    public ObjectId insert(int type, byte[] data, int offset, int length) {
      return idFor(type, data, offset, length);
    }
  }
}
