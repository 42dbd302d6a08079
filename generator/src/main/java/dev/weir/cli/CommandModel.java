package dev.weir.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * The command line as picocli's model, built by hand: its annotations cost 60 ms a start, and the
 * verbs that a run does not need another 30 ms.
 */
final class CommandModel {

  private static final int WIDTH = 100;

  private final CommandLine commandLine;
  private final Map<String, Verb> verbs = new LinkedHashMap<>();

  private CommandModel(List<Verbs.Named> named) {
    CommandSpec root = RootCommand.spec();
    for (Verbs.Named entry : named) {
      Verb verb = entry.maker().get();
      verbs.put(entry.name(), verb);
      root.addSubcommand(entry.name(), verb.spec().name(entry.name()));
    }
    commandLine =
        new CommandLine(root)
            .setExpandAtFiles(false)
            .setInterpolateVariables(false)
            .setUsageHelpWidth(WIDTH);
  }

  /** The model for these arguments: with one verb when the first names it, else with all. */
  static CommandModel of(String... args) {
    String first = args.length == 0 ? "" : args[0];
    List<Verbs.Named> one =
        Verbs.all().stream()
            .filter(named -> named.name().equals(first) && !first.equals("help"))
            .toList();
    return new CommandModel(one.isEmpty() ? Verbs.all() : one);
  }

  CommandLine commandLine() {
    return commandLine;
  }

  Exit run(String[] args, Io io) {
    ParseResult parsed = commandLine.parseArgs(args);
    Run run = new Run(parsed, io, this);
    if (run.has("--version")) {
      io.out().print("weir " + Version.text() + "\n");
      return Exit.DONE;
    }
    if (run.has("--help")) {
      usage(run.command(), run);
      return Exit.DONE;
    }
    if (!parsed.hasSubcommand()) {
      io.err().print(commandLine.getUsageMessage(Ansi.OFF));
      return Exit.USAGE;
    }
    return Objects.requireNonNull(verbs.get(run.command().getCommandName())).run(run);
  }

  /** Prints a command's help as a result. */
  static void usage(CommandLine command, Run run) {
    Ansi ansi = run.isColourful() ? Ansi.ON : Ansi.OFF;
    run.io().out().print(command.getUsageMessage(Help.defaultColorScheme(ansi)));
  }
}
