package dev.weir.cli;

import dev.weir.diagnostic.EnvironmentException;
import dev.weir.output.OutputFolder;
import dev.weir.output.TreeDiff;
import dev.weir.output.TreeDiff.Difference;
import dev.weir.pipeline.Rendering;
import dev.weir.report.RunSummary;
import java.io.IOException;
import java.util.List;

/** {@code generate --check}: standard output belongs to the diff alone. */
final class OutputCheck {

  private final Run run;
  private final Checking checking;
  private final OutFolder out;

  OutputCheck(Run run, Checking checking, OutFolder out) {
    this.run = run;
    this.checking = checking;
    this.out = out;
  }

  Exit compare(Rendering rendering) {
    Exit judged =
        checking.report(
            rendering,
            new Checking.Told(rendering.diagnostics(), RunSummary.Files.none(), run.io().err()));
    if (judged != Exit.DONE) {
      return judged;
    }
    TreeDiff diff = new OutputFolder(out.path()).diff(rendering.tree(), rendering.scope());
    List<Difference> differences = diff.differences();
    if (differences.isEmpty() && !diff.isInterrupted()) {
      return Exit.DONE;
    }
    print(diff, differences);
    long foreign = differences.stream().filter(OutputCheck::isForeign).count();
    tell(diff.isInterrupted(), differences.size() - foreign, foreign);
    return Exit.DIFFERS;
  }

  private void tell(boolean interrupted, long ours, long foreign) {
    Io io = run.io();
    if (interrupted) {
      io.say(out.shown() + " was left half-written by a run that was cut short");
    }
    if (ours > 0) {
      io.say(out.shown() + " differs in " + files(ours) + "; bring it up to date with generate");
    }
    if (foreign > 0) {
      io.say(out.shown() + " holds " + files(foreign) + " that Weir did not write; move them out");
    }
  }

  private static String files(long number) {
    return number + (number == 1 ? " file" : " files");
  }

  private static boolean isForeign(Difference difference) {
    return difference.kind() == TreeDiff.Kind.FOREIGN;
  }

  /** Foreign files have no diff: only a person can say what they should be. */
  private void print(TreeDiff diff, List<Difference> differences) {
    try {
      diff.unified(run.io().out());
    } catch (IOException e) {
      throw new EnvironmentException("standard output cannot be written", e);
    }
    differences.stream()
        .filter(OutputCheck::isForeign)
        .forEach(
            difference ->
                run.io().out().print("only in " + out.shown() + ": " + difference.path() + "\n"));
  }
}
