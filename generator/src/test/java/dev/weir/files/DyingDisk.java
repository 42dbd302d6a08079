package dev.weir.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A disk whose process is killed at a chosen operation: nothing that follows has any effect. It
 * does not wait for the hardware, since a killed process does not lose what it wrote.
 */
final class DyingDisk implements StagedDisk {

  /** Stands for the kill; no production code catches it. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final StagedDisk disk = new StagedRealDisk();
  private int left;

  /**
   * @param operations how many succeed
   */
  DyingDisk(int operations) {
    this.left = operations;
  }

  /** One whose process lives on. */
  static DyingDisk never() {
    return new DyingDisk(Integer.MAX_VALUE);
  }

  @Override
  public void createFolder(Path folder) throws IOException {
    live();
    disk.createFolder(folder);
  }

  @Override
  public void createFile(Path file, byte[] bytes) throws IOException {
    if (left == 0) {
      disk.createFile(file, Arrays.copyOf(bytes, bytes.length / 2));
    }
    live();
    disk.createFile(file, bytes);
  }

  @Override
  public void sync(Path file) {
    live();
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    live();
    disk.move(from, to);
  }

  @Override
  public void delete(Path path) throws IOException {
    live();
    disk.delete(path);
  }

  private void live() {
    left--;
    if (left < 0) {
      throw new Killed();
    }
  }
}
