package dev.weir.files;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The few changes that a staged write makes to a disk. Each may be the last one before the process
 * is killed, which is why they go through one place: a test stops them one after the other.
 */
interface StagedDisk {

  void createFolder(Path folder) throws IOException;

  /** Creates a file that must not be there yet. */
  void createFile(Path file, byte[] bytes) throws IOException;

  /** Returns when the file's content has reached the disk. */
  void sync(Path file) throws IOException;

  /** Renames in one step; a file at the new name is replaced. */
  void move(Path from, Path to) throws IOException;

  /** Deletes a file or an empty folder. */
  void delete(Path path) throws IOException;
}
