package dev.weir.cli;

import dev.weir.diagnostic.Diagnostics;
import dev.weir.output.OutputCodes;
import dev.weir.output.OutputFolder;
import dev.weir.output.TreeDiff;
import dev.weir.output.WriteResult;
import dev.weir.pipeline.Rendering;
import dev.weir.report.RunSummary;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Writes the manifests, or says how the output directory differs from them. */
final class GenerateVerb implements Verb {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = SharedOptions.verb("Writes the manifests of all jobs.");
    spec.addOption(
            Flags.path(
                "--out", "dir", "The output directory (default: rendered in the repository)."))
        .addOption(
            Flags.flag(
                "--check",
                "Write nothing; print a unified diff on standard output, all else on standard error,"
                    + " and exit with 3 when the output directory differs."));
    return SharedOptions.addRun(spec);
  }

  @Override
  public Exit run(Run run) {
    Checking checking = Checking.of(run);
    OutFolder out = OutFolder.of(run, checking.root().root());
    Rendering rendering = Progress.during(run.io(), "generating", checking::render);
    return run.has("--check")
        ? new OutputCheck(run, checking, out).compare(rendering)
        : write(run, checking, out, rendering);
  }

  /** Nothing is written when anything fails the run: with --strict not beside a foreign file. */
  private static Exit write(Run run, Checking checking, OutFolder out, Rendering rendering) {
    OutputFolder folder = new OutputFolder(out.path());
    Diagnostics findings = rendering.diagnostics();
    if (!checking.fails(findings) && run.has("--strict")) {
      findings = findings.plus(foreign(out, folder.diff(rendering.tree(), rendering.scope())));
    }
    if (checking.fails(findings)) {
      Exit exit = checking.report(rendering, findings, RunSummary.Files.none());
      run.io().say("nothing was written");
      return exit;
    }
    WriteResult written =
        Progress.during(
            run.io(), "writing", () -> folder.write(rendering.tree(), rendering.scope()));
    return checking.report(
        rendering,
        findings.plus(foreign(out, written.foreign())),
        new RunSummary.Files(written.written(), written.unchanged(), written.removed()));
  }

  private static Diagnostics foreign(OutFolder out, TreeDiff diff) {
    return foreign(
        out,
        diff.differences().stream()
            .filter(difference -> difference.kind() == TreeDiff.Kind.FOREIGN)
            .map(TreeDiff.Difference::path)
            .toList());
  }

  private static Diagnostics foreign(OutFolder out, List<String> paths) {
    return Diagnostics.of(
        paths.stream().map(path -> OutputCodes.foreign(out.shown() + "/" + path)).toList());
  }
}
