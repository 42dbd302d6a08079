package dev.weir.pipeline;

import static java.util.stream.Collectors.toMap;

import dev.weir.config.Binding;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.manifest.Warmup;
import dev.weir.manifest.previous.PreviousState;
import dev.weir.output.RenderedFile;
import dev.weir.output.RenderedTree;
import dev.weir.resolve.JobSettings;
import dev.weir.source.SourceTree;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;

/** The story of a run: read, resolve, check, expand, extend, check again, render. */
public final class Pipeline {

  private Pipeline() {}

  /** Renders what is selected of a repository; all findings of all stages come with it. */
  public static Rendering run(SourceTree tree, Selection selection) {
    return run(tree, selection, Bytes.RENDERED);
  }

  /**
   * As the other, with what changes since a previous state; what is rendered does not depend on it.
   */
  public static Rendering run(SourceTree tree, Selection selection, PreviousState previous) {
    ForkJoinPool.commonPool().execute(Pipeline::prepare);
    Repository repository = Repository.read(tree);
    Rendering rendering = run(repository, selection, Bytes.RENDERED);
    Diagnostics changes = Changes.check(previous, repository, rendering);
    return rendering.compared(previous.words(), Findings.selected(changes, selection));
  }

  /** As the other, with files or without: a run that does not write needs none. */
  public static Rendering run(SourceTree tree, Selection selection, Bytes bytes) {
    ForkJoinPool.commonPool().execute(Pipeline::prepare);
    return run(Repository.read(tree), selection, bytes);
  }

  private static Rendering run(Repository repository, Selection selection, Bytes bytes) {
    RunTools tools = RunTools.of(bytes);
    List<EnvironmentRun> runs =
        repository.resolution().environments().stream()
            .filter(environment -> selection.environment(environment.name()))
            .map(environment -> new EnvironmentRun(repository, environment, tools))
            .toList();
    List<UnitResult> results =
        runs.stream().flatMap(run -> run.tasks(selection).stream()).toList().parallelStream()
            .map(UnitTask::run)
            .toList();
    Diagnostics findings = Findings.of(repository, runs, results, selection);
    RenderedTree delivered = RenderedTree.of(files(results, bytes));
    Counts counts = Counts.of(repository, selection, results);
    return new Rendering(
        delivered, Scopes.of(repository, selection), counts, findings, Optional.empty());
  }

  /** An object that is there twice, which only unchecked inputs have, was delivered once. */
  private static Collection<RenderedFile> files(List<UnitResult> results, Bytes bytes) {
    List<RenderedFile> files = results.stream().flatMap(r -> r.files().stream()).toList();
    return bytes == Bytes.UNCHECKED
        ? files.stream()
            .collect(toMap(RenderedFile::path, file -> file, (one, other) -> one, TreeMap::new))
            .values()
        : files;
  }

  /** What the later stages need anyway, made while the inputs are read. */
  private static void prepare() {
    Binding.prepare(JobSettings.class);
    Warmup.run();
  }
}
