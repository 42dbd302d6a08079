package dev.weir.cli;

import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Help on a verb, or on all of Weir. */
final class HelpVerb implements Verb {

  @Override
  public CommandSpec spec() {
    return SharedOptions.verb("Shows help on a verb.")
        .addPositional(Flags.choice("0..1", "verb", Verbs.names()));
  }

  @Override
  public Exit run(Run run) {
    CommandLine root = run.model().commandLine();
    CommandLine asked =
        run.argument(0)
            .map(
                verb -> {
                  SelectionOptions.require(run, "verb", verb, Verbs.names());
                  return Objects.requireNonNull(root.getSubcommands().get(verb));
                })
            .orElse(root);
    CommandModel.usage(asked, run);
    return Exit.DONE;
  }
}
