package dev.weir.source;

import java.util.List;

/**
 * The repository's files as the reader sees them, whether they lie in a folder or at a Git
 * reference.
 */
public interface SourceTree {

  /**
   * Every file under {@code folder}, as paths relative to the root with {@code /} between their
   * parts, sorted; empty when the folder is absent. Links and special files are not listed.
   */
  List<String> list(String folder);

  /**
   * The bytes of a listed file.
   *
   * @throws dev.weir.diagnostic.EnvironmentException when it cannot be read
   */
  byte[] read(String path);

  /** The size of a listed file in bytes, so that a reader can refuse it unread. */
  long size(String path);
}
