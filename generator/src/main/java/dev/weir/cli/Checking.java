package dev.weir.cli;

import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Severity;
import dev.weir.files.RootedFolder;
import dev.weir.pipeline.Bytes;
import dev.weir.pipeline.Counts;
import dev.weir.pipeline.Pipeline;
import dev.weir.pipeline.Previous;
import dev.weir.pipeline.Rendering;
import dev.weir.pipeline.RunRequest;
import dev.weir.pipeline.Selection;
import dev.weir.policy.PolicyOptions;
import dev.weir.policy.waiver.Waiver;
import dev.weir.policy.waiver.WaiverUse;
import dev.weir.report.Report;
import dev.weir.report.RunSummary;
import dev.weir.report.WaiverInForce;
import dev.weir.source.FolderTree;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What {@code validate} and {@code generate} share: run the stages, judge, report. */
final class Checking {

  private final Run run;
  private final long started;
  private final RootedFolder root;
  private final Reports reports;
  private final Selection selection;
  private final Optional<Supplier<Previous.Earlier>> previous;
  private final PolicyOptions policies;

  Checking(Run run, RootedFolder root, Selection selection, Reports reports) {
    this.run = run;
    this.started = run.io().host().nanos().getAsLong();
    this.root = root;
    this.selection = selection;
    this.reports = reports;
    this.previous = PreviousOptions.of(run, root, selection);
    this.policies = PolicyFlags.of(run);
  }

  /** As the options say; mistakes in them come before any work. */
  static Checking of(Run run) {
    Reports reports = Reports.of(run);
    RootedFolder root = RootFolder.of(run);
    Selection selection = SelectionOptions.of(run, new InputNames(new FolderTree(root)));
    return new Checking(run, root, selection, reports);
  }

  RootedFolder root() {
    return root;
  }

  /** Everything but writing. */
  Rendering render() {
    return run(Bytes.RENDERED);
  }

  /** Everything but writing, and making files only where they are compared. */
  Rendering check() {
    return run(Bytes.NONE);
  }

  private Rendering run(Bytes bytes) {
    RunRequest request = RunRequest.of(selection, bytes).judgedBy(policies);
    return Pipeline.run(
        new FolderTree(root),
        previous.map(state -> request.comparedWith(state.get())).orElse(request));
  }

  /** Whether the findings fail the run. */
  boolean fails(Diagnostics findings) {
    return findings.hasErrors() || (run.has("--strict") && findings.count(Severity.WARNING) > 0);
  }

  /** Reports, and says how the run ends when nothing else is to be said. */
  Exit report(Rendering rendering, Diagnostics findings, RunSummary.Files files) {
    return report(rendering, new Told(findings, files, run.io().out()));
  }

  /** As {@link #report(Rendering, Diagnostics, RunSummary.Files)}, to a stream of choice. */
  Exit report(Rendering rendering, Told told) {
    Counts counts = rendering.counts();
    RunSummary summary =
        new RunSummary(
            new RunSummary.Scope(
                counts.environments(), counts.teams(), counts.jobs(), counts.objects()),
            told.files(),
            rendering.comparedWith(),
            TimeUnit.NANOSECONDS.toMillis(run.io().host().nanos().getAsLong() - started));
    List<WaiverInForce> waivers = rendering.waivers().stream().map(Checking::inForce).toList();
    reports.write(new Report(told.findings(), summary, waivers), root, told.stream());
    return fails(told.findings()) ? Exit.FINDINGS : Exit.DONE;
  }

  static WaiverInForce inForce(WaiverUse use) {
    Waiver waiver = use.waiver();
    return new WaiverInForce(
        waiver.name(), waiver.at("/metadata/name"), waiver.spec(), use.excused());
  }

  /** What a run has to tell of itself. */
  record Told(Diagnostics findings, RunSummary.Files files, PrintStream stream) {}
}
