package dev.weir.cli;

import dev.weir.diagnostic.Suggestion;
import dev.weir.report.VisibleText;
import java.io.PrintStream;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells a mistake on the command line in two lines: what, and where help is. */
final class Mistakes {

  private Mistakes() {}

  static void tell(ParameterException mistake, PrintStream err) {
    CommandLine command = mistake.getCommandLine();
    String message =
        mistake instanceof UnmatchedArgumentException unmatched
            ? unknown(unmatched.getUnmatched().get(0), command)
            : lowerCaseStart(String.valueOf(mistake.getMessage()));
    err.print("weir: " + VisibleText.of(message) + "\n");
    err.print("see `" + command.getCommandSpec().qualifiedName() + " --help`\n");
  }

  private static String unknown(String typed, CommandLine command) {
    if (typed.startsWith("-")) {
      String name = typed.split("=", 2)[0];
      return "unknown option \""
          + name
          + "\"; "
          + Suggestion.action(name, command.getCommandSpec().optionsMap().keySet());
    }
    return command.getParent() == null
        ? "unknown verb \"" + typed + "\"; " + Suggestion.action(typed, Verbs.names())
        : "argument \"" + typed + "\" is one too many";
  }

  private static String lowerCaseStart(String message) {
    return message.isEmpty()
        ? message
        : message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }
}
