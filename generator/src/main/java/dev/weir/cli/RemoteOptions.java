package dev.weir.cli;

import dev.weir.git.Remote;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/** Where the delivery repository is, and how it is reached. */
final class RemoteOptions {

  private static final String TOKEN = "--token-variable";

  private RemoteOptions() {}

  /** A token itself never stands on a command line, where others see it. */
  static OptionSpec token() {
    return Flags.text(
        TOKEN,
        "name",
        "The environment variable that holds a ready token for https (default: as ~/.netrc says).");
  }

  static Remote of(Run run, String typed) {
    Remote remote = Remote.of(typed, run.io().host().folder());
    remote.requireRepository();
    Optional<String> variable = run.text(TOKEN);
    if (variable.isEmpty()) {
      return remote;
    }
    if (!run.io().host().isSet(variable.get())) {
      throw run.mistake("the environment variable \"" + variable.get() + "\" holds no token");
    }
    if (!remote.isConfidential()) {
      throw run.mistake("a token is sent over https alone, and not to " + remote.shown());
    }
    return remote.with(run.io().host().variables().getOrDefault(variable.get(), ""));
  }
}
