package dev.weir.cli;

import dev.weir.pipeline.Rendering;
import dev.weir.report.RunSummary;
import picocli.CommandLine.Model.CommandSpec;

/** Everything but writing; all findings of all files in one run. */
final class ValidateVerb implements Verb {

  @Override
  public CommandSpec spec() {
    return SharedOptions.addRun(
        SharedOptions.verb("Checks the inputs and everything made of them."));
  }

  @Override
  public Exit run(Run run) {
    Checking checking = Checking.of(run);
    Rendering rendering = Progress.during(run.io(), "checking", checking::check);
    return checking.report(rendering, rendering.diagnostics(), RunSummary.Files.none());
  }
}
