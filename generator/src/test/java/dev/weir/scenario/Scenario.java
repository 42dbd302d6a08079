package dev.weir.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One repository that Weir accepts: the example company or a small one of the tests.
 *
 * @param inputs folder with {@code environments/} and {@code teams/}
 * @param approved folder with what is delivered for it
 */
record Scenario(String name, Path inputs, Path approved) {

  static final String EXAMPLE = "example";

  private static final Path VALID = resources().resolve("valid");

  /** Where the scenarios lie; read from the sources, so that approved files can be renewed. */
  static Path resources() {
    return Path.of("src/test/resources/scenarios").toAbsolutePath();
  }

  /** The example company, which is the repository itself. */
  static Scenario example() {
    Path repository = Path.of("..").toAbsolutePath().normalize();
    return new Scenario(EXAMPLE, repository, VALID.resolve(EXAMPLE).resolve("approved"));
  }

  static Scenario small(String name) {
    Path folder = VALID.resolve(name);
    return new Scenario(name, folder, folder.resolve("approved"));
  }

  static List<Scenario> all() {
    List<Scenario> all = new ArrayList<>(small());
    all.add(example());
    return all;
  }

  static List<Scenario> small() {
    return folders(VALID).stream()
        .filter(name -> !name.equals(EXAMPLE))
        .map(Scenario::small)
        .toList();
  }

  /** Names of the folders in one, sorted. */
  static List<String> folders(Path parent) {
    try (Stream<Path> children = Files.list(parent)) {
      return children
          .filter(Files::isDirectory)
          .map(child -> String.valueOf(child.getFileName()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  MemoryTree tree() {
    return MemoryTree.of(inputs);
  }

  @Override
  public String toString() {
    return name;
  }
}
