package dev.weir.git;

import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectDatabase;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/**
 * Files with the names that Git has for them: most of what publishing unchanged files costs.
 *
 * @param files as they were handed over; nobody may change them
 */
record NamedFiles(
    SortedMap<String, byte[]> files, SortedMap<String, ObjectId> blobs, ObjectId tree) {

  static NamedFiles of(SortedMap<String, byte[]> files) throws IOException {
    try (ObjectInserter naming = Trees.naming()) {
      SortedMap<String, ObjectId> blobs = new TreeMap<>();
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        blobs.put(file.getKey(), naming.idFor(Constants.OBJ_BLOB, file.getValue()));
      }
      return new NamedFiles(files, blobs, Trees.of(blobs, naming));
    }
  }

  /** Whether these are the files, and not merely files like them. */
  @SuppressWarnings("ReferenceEquality") // What is compared is what need not be read again.
  boolean isOf(SortedMap<String, byte[]> others) {
    return files == others;
  }

  /** Keeps what is not there yet. */
  void write(ObjectDatabase there, ObjectInserter inserter) throws IOException {
    if (there.has(tree)) {
      return;
    }
    for (Map.Entry<String, ObjectId> file : blobs.entrySet()) {
      if (!there.has(file.getValue())) {
        inserter.insert(Constants.OBJ_BLOB, files.get(file.getKey()));
      }
    }
    Trees.of(blobs, inserter);
  }
}
