package dev.weir.cli;

import dev.weir.git.Remote;
import dev.weir.publish.PullRequests;
import dev.weir.publish.github.GitHub;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/** Whether pull requests are to be opened, and where. */
final class Reviewing {

  static final String FLAG = "--pr";

  private Reviewing() {}

  static OptionSpec option() {
    return Flags.flag(
        FLAG,
        "Open GitHub's pull request for each branch that waits for one, or update it, with the token"
            + " of "
            + RemoteOptions.TOKEN
            + ".");
  }

  /** Where they are opened; empty when nobody asked. */
  static Optional<PullRequests> of(Run run, Remote remote) {
    if (!run.has(FLAG)) {
      return Optional.empty();
    }
    String address = remote.isElsewhere() ? remote.shown() : "";
    if (!GitHub.mayHave(address)) {
      return Optional.of(PullRequests.none());
    }
    String token =
        RemoteOptions.token(run)
            .orElseThrow(
                () ->
                    run.mistake(
                        FLAG
                            + " needs a token that may write pull requests: name its variable with "
                            + RemoteOptions.TOKEN));
    return Optional.of(GitHub.at(address, token, "weir/" + Version.text()));
  }
}
