package dev.weir.policy.bundle;

import dev.weir.source.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

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
   * As {@link #opa}, with files beside the repository; {@code @name} in an argument is the path of
   * one.
   */
  Outcome opaWithInputs(List<String> arguments, SortedMap<String, byte[]> inputs);

  /**
   * How a run ended.
   *
   * @param file what it wrote to the file that it was given
   */
  record Outcome(int exit, String out, String err, Optional<byte[]> file) {}
}
