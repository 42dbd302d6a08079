package dev.weir.pipeline;

import dev.weir.check.InputChecks;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.output.ManifestFiles;
import dev.weir.output.RenderedTree;
import dev.weir.source.SourceTree;
import java.util.List;

/** The story of a run: read, resolve, expand, extend, check, render. */
public final class Pipeline {

  private static final InputChecks CHECKS = new InputChecks();

  private Pipeline() {}

  /** Renders what is selected of a repository; all findings of all stages come with it. */
  public static Rendering run(SourceTree tree, Selection selection) {
    Repository repository = Repository.read(tree);
    ManifestFiles files = new ManifestFiles();
    List<EnvironmentRun> runs =
        repository.resolution().environments().stream()
            .filter(environment -> selection.environment(environment.name()))
            .map(environment -> EnvironmentRun.of(repository, CHECKS.check(environment), files))
            .toList();
    List<UnitResult> results =
        runs.stream().flatMap(run -> run.tasks(selection).stream()).toList().parallelStream()
            .map(UnitTask::run)
            .toList();
    Diagnostics findings = Findings.of(repository, runs, results, selection);
    RenderedTree delivered =
        RenderedTree.of(results.stream().flatMap(result -> result.files().stream()).toList());
    Counts counts = Counts.of(repository, selection, results);
    return new Rendering(delivered, Scopes.of(repository, selection), counts, findings);
  }
}
