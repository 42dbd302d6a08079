package dev.weir.pipeline;

import dev.weir.config.InputBinder;
import dev.weir.config.InputBinder.Bound;
import dev.weir.config.InputSchema;
import dev.weir.config.Inputs;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.resolve.Resolution;
import dev.weir.resolve.Resolver;
import dev.weir.source.InputLoader;
import dev.weir.source.InputLoader.Loaded;
import dev.weir.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A repository read and resolved: the first half of every verb.
 *
 * @param inputs empty when there is no usable Platform file
 * @param diagnostics of reading, binding and resolving
 */
public record Repository(
    SourceTree tree, Optional<Inputs> inputs, Resolution resolution, Diagnostics diagnostics) {

  private static final long TEXT_LIMIT = 256 * 1024;
  private static final List<String> FOLDERS = List.of("environments", "teams");

  /** Reads all inputs of a tree and decides every job in every environment it runs in. */
  public static Repository read(SourceTree tree) {
    CompletableFuture<InputSchema> schema = CompletableFuture.supplyAsync(InputSchema::load);
    Loaded loaded = new InputLoader(tree, InputBinder::isExtra).load(FOLDERS);
    Bound bound = new InputBinder(schema.join()).bind(loaded);
    Resolution resolution =
        bound
            .inputs()
            .map(Resolver::resolve)
            .orElseGet(() -> new Resolution(List.of(), Diagnostics.none()));
    Diagnostics all = loaded.diagnostics().plus(bound.diagnostics()).plus(resolution.diagnostics());
    return new Repository(tree, bound.inputs(), resolution, all);
  }

  /** The text of a file by its path, when the repository has it and it is not too large. */
  Optional<String> text(String path) {
    int slash = path.lastIndexOf('/');
    boolean there = tree.list(path.substring(0, slash)).contains(path);
    return there && tree.size(path) <= TEXT_LIMIT
        ? Optional.of(new String(tree.read(path), StandardCharsets.UTF_8))
        : Optional.empty();
  }
}
