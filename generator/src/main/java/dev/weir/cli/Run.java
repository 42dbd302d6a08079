package dev.weir.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * One run of a verb: what was asked for, and the outside.
 *
 * @param parsed of the whole command line; options may stand before the verb
 */
record Run(ParseResult parsed, Io io, CommandModel model) {

  /** Whether a flag was given. */
  boolean has(String flag) {
    return verb().hasMatchedOption(flag) || parsed.hasMatchedOption(flag);
  }

  /** The value of an option with one. */
  Optional<String> text(String option) {
    return Optional.ofNullable(verb().matchedOptionValue(option, null));
  }

  /** The path that is an option's value, from the current directory. */
  Optional<Path> path(String option) {
    Path before = parsed.matchedOptionValue(option, null);
    return Optional.ofNullable(verb().matchedOptionValue(option, before))
        .map(io.host().folder()::resolve);
  }

  /** The values of an option with any number. */
  List<String> texts(String option) {
    return verb().matchedOptionValue(option, List.of());
  }

  /** The argument at a place, from 0. */
  Optional<String> argument(int place) {
    return Optional.ofNullable(verb().matchedPositionalValue(place, null));
  }

  /** The command that help and mistakes are about: the verb, else all of Weir. */
  CommandLine command() {
    return verb().commandSpec().commandLine();
  }

  /** A path as the user typed it, from the current directory. */
  Path located(String typed) {
    return io.host().folder().resolve(typed);
  }

  /** Whether standard output takes colours. */
  boolean isColourful() {
    return io.terminals().contains(Io.Terminal.OUT)
        && !io.host().isSet("NO_COLOR")
        && !"dumb".equals(io.host().variables().get("TERM"))
        && !has("--no-color");
  }

  /** A mistake on the command line; {@link Main} tells it. */
  ParameterException mistake(String message) {
    return new ParameterException(command(), message);
  }

  private ParseResult verb() {
    return parsed.hasSubcommand() ? parsed.subcommand() : parsed;
  }
}
