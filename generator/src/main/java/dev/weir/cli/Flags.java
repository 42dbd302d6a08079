package dev.weir.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The few shapes that options and arguments have. */
final class Flags {

  private Flags() {}

  /** An option without a value. */
  static OptionSpec flag(String name, String help) {
    return OptionSpec.builder(name).type(boolean.class).arity("0").description(help).build();
  }

  /** The option that asks for help and for nothing else to be done. */
  static OptionSpec help(String letter, String name, String help) {
    return OptionSpec.builder(letter, name)
        .type(boolean.class)
        .arity("0")
        .usageHelp(true)
        .description(help)
        .build();
  }

  /** The option that asks for the version and for nothing else to be done. */
  static OptionSpec version(String letter, String name, String help) {
    return OptionSpec.builder(letter, name)
        .type(boolean.class)
        .arity("0")
        .versionHelp(true)
        .description(help)
        .build();
  }

  /** An option with a folder or file for its value, given at most once. */
  static OptionSpec path(String name, String label, String help) {
    return OptionSpec.builder(name)
        .type(Path.class)
        .arity("1")
        .paramLabel("<" + label + ">")
        .description(help)
        .build();
  }

  /** An option with one value, given at most once. */
  static OptionSpec text(String name, String label, String help) {
    return OptionSpec.builder(name)
        .type(String.class)
        .arity("1")
        .paramLabel("<" + label + ">")
        .description(help)
        .build();
  }

  /** An option with one value, given any number of times. */
  static OptionSpec texts(String name, String label, String help) {
    return OptionSpec.builder(name)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .paramLabel("<" + label + ">")
        .description(help)
        .build();
  }

  /** An argument that takes one of a few words. */
  static PositionalParamSpec choice(String arity, String label, List<String> words) {
    return argument("0", arity, label, "One of " + String.join(", ", words) + ".").toBuilder()
        .completionCandidates(words)
        .build();
  }

  /**
   * An argument by its place.
   *
   * @param index from 0
   * @param arity {@code 1} when it must be there, else {@code 0..1}
   */
  static PositionalParamSpec argument(String index, String arity, String label, String help) {
    return PositionalParamSpec.builder()
        .index(index)
        .arity(arity)
        .type(String.class)
        .paramLabel("<" + label + ">")
        .description(help)
        .build();
  }
}
