package dev.weir.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The completion script for fish, one line a verb and one an option. */
final class FishCompletion {

  private FishCompletion() {}

  static String of(CommandLine root) {
    List<String> lines = new ArrayList<>();
    lines.add("# Completion of verbs and options of weir for fish.");
    lines.add("complete -c weir -f");
    root.getSubcommands()
        .forEach(
            (name, verb) ->
                lines.add(
                    "complete -c weir -n __fish_use_subcommand -a "
                        + name
                        + describe(verb.getCommandSpec().usageMessage().description()[0])));
    options(lines, "__fish_use_subcommand", root.getCommandSpec());
    root.getSubcommands()
        .forEach(
            (name, verb) -> {
              String condition = "'__fish_seen_subcommand_from " + name + "'";
              choices(lines, condition, verb.getCommandSpec());
              options(lines, condition, verb.getCommandSpec());
            });
    return String.join("\n", lines) + "\n";
  }

  private static void choices(List<String> lines, String condition, CommandSpec spec) {
    for (PositionalParamSpec argument : spec.positionalParameters()) {
      if (argument.completionCandidates() != null) {
        String words = String.join(" ", argument.completionCandidates());
        lines.add("complete -c weir -n " + condition + " -a '" + words + "'");
      }
    }
  }

  private static void options(List<String> lines, String condition, CommandSpec spec) {
    for (OptionSpec option : spec.options()) {
      StringBuilder line = new StringBuilder("complete -c weir -n ").append(condition);
      for (String name : new TreeSet<>(List.of(option.names()))) {
        line.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^--?", ""));
      }
      if (option.arity().max() > 0) {
        line.append(option.type().equals(Path.class) ? " -r -F" : " -x");
      }
      lines.add(line + describe(option.description()[0]));
    }
  }

  private static String describe(String text) {
    return " -d '" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
