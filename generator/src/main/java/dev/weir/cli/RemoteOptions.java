package dev.weir.cli;

import dev.weir.git.Access;
import dev.weir.git.Addresses;
import dev.weir.git.Remote;
import dev.weir.git.ssh.PrivateKeyFile;
import dev.weir.git.ssh.SshAccess;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** Where the delivery repository is, and how it is reached. */
final class RemoteOptions {

  static final String TOKEN = "--token-variable";

  private static final String KEY = "--ssh-key";
  private static final String HOSTS = "--known-hosts";

  /** In the order of OpenSSH's own preference. */
  private static final List<String> USUAL_KEYS = List.of("id_ed25519", "id_ecdsa", "id_rsa");

  private RemoteOptions() {}

  /** A token itself never stands on a command line, where others see it. */
  static CommandSpec add(CommandSpec spec) {
    return spec.addOption(
            Flags.text(
                TOKEN,
                "name",
                "The environment variable that holds a ready token for https (default: as ~/.netrc"
                    + " says)."))
        .addOption(
            Flags.path(
                KEY,
                "file",
                "The private key for ssh, not encrypted (default: those of the agent at"
                    + " SSH_AUTH_SOCK, then ~/.ssh/id_ed25519, id_ecdsa, id_rsa)."))
        .addOption(
            Flags.path(
                HOSTS,
                "file",
                "The keys of ssh servers that are believed (default: ~/.ssh/known_hosts)."));
  }

  /** The repository that a person named; mistakes end the run. */
  static Remote of(Run run, String typed) {
    if (Addresses.hasCredentials(typed)) {
      throw run.mistake(
          "a repository's address holds no password or token, which others could see; leave out all"
              + " before the @, and name its variable with "
              + TOKEN
              + ", or use ~/.netrc");
    }
    Remote remote = Remote.of(typed, run.io().host().folder());
    remote.requireRepository();
    return remote.with(new Access(token(run, remote), netrc(run), ssh(run, remote)));
  }

  /** The value of the variable that the option names. */
  static Optional<String> token(Run run) {
    Optional<String> variable = run.text(TOKEN);
    if (variable.isPresent() && !run.io().host().isSet(variable.get())) {
      throw run.mistake("the environment variable \"" + variable.get() + "\" holds no token");
    }
    return variable.map(name -> run.io().host().variables().getOrDefault(name, ""));
  }

  private static Optional<String> token(Run run, Remote remote) {
    Optional<String> token = token(run);
    if (token.isEmpty() || remote.isConfidential()) {
      return token;
    }
    if (run.has(Reviewing.FLAG) && !remote.isWeb()) {
      return Optional.empty();
    }
    throw run.mistake("a token is sent over https alone, and not to " + remote.shown());
  }

  private static Optional<Path> netrc(Run run) {
    return run.io().host().home().map(home -> home.resolve(".netrc"));
  }

  private static SshAccess ssh(Run run, Remote remote) {
    Optional<Path> key = run.path(KEY);
    Optional<Path> hosts = run.path(HOSTS);
    if (!remote.isSsh()) {
      if (key.isPresent() || hosts.isPresent()) {
        throw run.mistake(
            (key.isPresent() ? KEY : HOSTS) + " is for ssh, and not for " + remote.shown());
      }
      return SshAccess.none();
    }
    Optional<Path> folder = run.io().host().home().map(home -> home.resolve(".ssh"));
    Optional<Path> believed = hosts.or(() -> folder.map(path -> path.resolve("known_hosts")));
    return key.map(file -> new SshAccess(List.of(named(run, file)), Optional.empty(), believed))
        .orElseGet(() -> new SshAccess(usual(folder), agent(run), believed));
  }

  private static KeyPair named(Run run, Path file) {
    PrivateKeyFile read = PrivateKeyFile.read(file);
    return read.pair()
        .orElseThrow(
            () ->
                run.mistake(
                    KEY
                        + " \""
                        + file
                        + "\" "
                        + read.trouble()
                        + "; name another, or leave the option out and add the key to an agent"
                        + " (`ssh-add`)"));
  }

  private static List<KeyPair> usual(Optional<Path> folder) {
    return folder.stream()
        .flatMap(path -> USUAL_KEYS.stream().map(path::resolve))
        .flatMap(file -> PrivateKeyFile.read(file).pair().stream())
        .toList();
  }

  private static Optional<Path> agent(Run run) {
    return run.io().host().path("SSH_AUTH_SOCK");
  }
}
