package dev.weir.cli;

import dev.weir.files.LooseFiles;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The output directory of a run.
 *
 * @param path absolute and without links
 * @param shown as findings and messages name it: from the repository when it lies inside
 */
record OutFolder(Path path, String shown) {

  /** What {@code --out} names, else {@code rendered} in the repository. */
  static OutFolder of(Run run, Path root) {
    Path path = LooseFiles.real(run.path("--out").orElse(root.resolve("rendered")));
    if (root.startsWith(path)) {
      throw run.mistake("--out \"" + path + "\" holds the repository itself; name another folder");
    }
    if (Stream.of("environments", "teams").anyMatch(name -> path.startsWith(root.resolve(name)))) {
      throw run.mistake("--out \"" + path + "\" lies among the inputs; name another folder");
    }
    String shown = path.startsWith(root) ? root.relativize(path).toString() : path.toString();
    return new OutFolder(path, shown.replace('\\', '/'));
  }
}
