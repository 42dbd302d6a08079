package dev.weir.pipeline;

import dev.weir.diagnostic.Diagnostics;
import dev.weir.output.ManifestFiles;
import dev.weir.output.RenderedTree;
import dev.weir.source.SourceTree;
import java.util.List;

/** The story of a run: read, resolve, expand, extend, check, render. */
public final class Pipeline {

  private Pipeline() {}

  /** Renders what is selected of a repository; all findings of all stages come with it. */
  public static Rendering run(SourceTree tree, Selection selection) {
    Repository repository = Repository.read(tree);
    ManifestFiles files = new ManifestFiles();
    List<UnitTask> tasks =
        repository.resolution().environments().stream()
            .filter(environment -> selection.environment(environment.name()))
            .flatMap(
                environment -> new EnvironmentRun(environment, files).tasks(selection).stream())
            .toList();
    List<UnitResult> results = tasks.parallelStream().map(UnitTask::run).toList();
    Diagnostics findings = Findings.of(repository, results, selection);
    RenderedTree delivered =
        RenderedTree.of(results.stream().flatMap(r -> r.files().stream()).toList());
    return new Rendering(
        delivered,
        Scopes.of(repository, selection),
        Counts.of(repository, selection, results),
        findings);
  }
}
