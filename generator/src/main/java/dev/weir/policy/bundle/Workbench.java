package dev.weir.policy.bundle;

import dev.weir.source.SourceTree;
import java.util.List;
import java.util.Optional;

/** A repository whose policies are worked on: its files, and the pinned {@code opa} run in it. */
public interface Workbench {

  /** The repository as it is now. */
  SourceTree tree();

  /** Writes a file, by its path from the repository's root. */
  void write(String path, byte[] content);

  /**
   * Runs {@code opa} from the repository's root.
   *
   * @throws dev.weir.diagnostic.EnvironmentException when it cannot be run
   */
  Outcome opa(List<String> arguments);

  /** As {@link #opa}, with {@code -o} and a file whose bytes come back. */
  Outcome opaWithFile(List<String> arguments);

  /**
   * How a run ended.
   *
   * @param file what it wrote to the file that it was given
   */
  record Outcome(int exit, String out, String err, Optional<byte[]> file) {}
}
