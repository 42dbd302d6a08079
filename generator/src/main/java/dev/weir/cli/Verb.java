package dev.weir.cli;

import picocli.CommandLine.Model.CommandSpec;

/** What a user can ask for; one class each. */
interface Verb {

  /** Its options and arguments, with their help; the verbs' common ones are added by others. */
  CommandSpec spec();

  /**
   * Does it.
   *
   * @throws picocli.CommandLine.ParameterException when the arguments make no sense
   * @throws dev.weir.diagnostic.EnvironmentException when the machine refuses
   */
  Exit run(Run run);
}
