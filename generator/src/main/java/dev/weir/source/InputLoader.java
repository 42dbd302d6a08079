package dev.weir.source;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Location;
import dev.weir.source.YamlReader.ReadResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads every YAML file of some folders, on all cores, with a result that does not depend on it.
 */
public final class InputLoader {

  private final SourceTree tree;
  private final Predicate<String> skipped;

  /**
   * @param skipped says of a path whether it is no input: CRDs and templates, for example
   */
  public InputLoader(SourceTree tree, Predicate<String> skipped) {
    this.tree = tree;
    this.skipped = skipped;
  }

  /**
   * What was read.
   *
   * @param documents sorted by path; see {@link ReadResult#document} for what a document promises
   */
  public record Loaded(List<Document> documents, Diagnostics diagnostics) {

    public Loaded {
      documents = List.copyOf(documents);
    }
  }

  /**
   * The documents of all {@code .yaml} and {@code .yml} files under the folders, in any case of
   * letters; files whose name starts with a dot are an editor's and left out. With more files than
   * the limit none is read.
   *
   * @throws dev.weir.diagnostic.EnvironmentException when a file cannot be read
   */
  public Loaded load(List<String> folders) {
    List<String> paths =
        folders.stream()
            .flatMap(folder -> tree.list(folder).stream())
            .filter(InputLoader::isYaml)
            .filter(skipped.negate())
            .sorted()
            .distinct()
            .toList();
    if (paths.size() > Limits.FILES) {
      return new Loaded(List.of(), tooMany(folders, paths.size()));
    }
    List<ReadResult> results = paths.parallelStream().map(this::read).toList();
    return new Loaded(
        results.stream().map(ReadResult::document).flatMap(Optional::stream).toList(),
        Diagnostics.of(results.stream().flatMap(r -> r.diagnostics().all().stream()).toList()));
  }

  private ReadResult read(String path) {
    long size = tree.size(path);
    return size > Limits.FILE_BYTES
        ? YamlReader.tooLarge(path, size)
        : YamlReader.read(path, tree.read(path));
  }

  private static boolean isYaml(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
  }

  private static Diagnostics tooMany(List<String> folders, int count) {
    return Diagnostics.of(
        List.of(
            Diagnostic.of(
                SourceCodes.TOO_MANY_FILES,
                Location.ofFile(folders.get(0)),
                count + " YAML files in " + String.join(", ", folders),
                "at most " + Limits.FILES,
                "split the repository")));
  }
}
