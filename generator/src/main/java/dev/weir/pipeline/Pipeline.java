package dev.weir.pipeline;

import static java.util.stream.Collectors.toMap;

import dev.weir.config.Binding;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.manifest.Warmup;
import dev.weir.manifest.previous.PreviousState;
import dev.weir.output.RenderedFile;
import dev.weir.output.RenderedTree;
import dev.weir.policy.Policies;
import dev.weir.policy.PolicySource;
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

  /** Renders what is selected of a repository, unjudged by policies. */
  public static Rendering run(SourceTree tree, Selection selection) {
    return run(tree, RunRequest.of(selection, Bytes.RENDERED));
  }

  /** As the other, with what changes since a previous state. */
  public static Rendering run(SourceTree tree, Selection selection, PreviousState previous) {
    return run(tree, RunRequest.of(selection, Bytes.RENDERED).comparedWith(previous));
  }

  /** Does what is asked; all findings of all stages come with it. */
  public static Rendering run(SourceTree tree, RunRequest request) {
    Rendered rendered = rendered(tree, request);
    return request.previous().map(rendered::compared).orElseGet(rendered::rendering);
  }

  /** As {@link #run}, and keeps what comparisons with delivered trees need. */
  static Rendered rendered(SourceTree tree, RunRequest request) {
    Optional<PolicySource.Started> load = request.policies().map(PolicySource::start);
    ForkJoinPool.commonPool().execute(Pipeline::prepare);
    Repository repository = Repository.read(tree);
    Policies policies =
        load.map(started -> started.judging(tree, repository.resolution().environments()))
            .orElseGet(Policies::none);
    Rendering own = render(repository, request, policies);
    Rendering rendering =
        request
            .gate()
            .map(gate -> own.plus(gate.judge(repository, request, own), request.selection()))
            .orElse(own);
    return new Rendered(repository, rendering, request.selection());
  }

  /** A repository and what was rendered of it. */
  record Rendered(Repository repository, Rendering rendering, Selection selection) {

    private Rendering compared(PreviousState previous) {
      Diagnostics changes = Changes.check(previous, repository, rendering);
      return rendering.compared(previous.words(), Findings.selected(changes, selection));
    }
  }

  /** What a repository that was read comes to. */
  static Rendering render(Repository repository, RunRequest request, Policies policies) {
    RunTools tools = RunTools.of(request.bytes(), policies);
    Selection selection = request.selection();
    List<EnvironmentRun> runs =
        repository.resolution().environments().stream()
            .filter(environment -> selection.environment(environment.name()))
            .map(environment -> new EnvironmentRun(repository, environment, tools))
            .toList();
    List<UnitResult> results =
        runs.stream().flatMap(run -> run.tasks(selection).stream()).toList().parallelStream()
            .map(UnitTask::run)
            .toList();
    RenderedTree delivered = RenderedTree.of(files(results, request.bytes()));
    CompanyChange change =
        new CompanyChange(repository.resolution().environments(), results, delivered);
    Findings.Judged judged =
        new Findings.Judged(results, policies, () -> request.previous().map(change::since));
    Findings.Told told = Findings.of(repository, runs, judged, selection);
    Counts counts = Counts.of(repository, selection, results);
    return new Rendering(
        delivered,
        Scopes.of(repository, selection),
        counts,
        told.diagnostics(),
        told.waivers(),
        Optional.empty());
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
