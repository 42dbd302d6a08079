package dev.weir.cli;

import dev.weir.git.Signature;
import dev.weir.git.ssh.PrivateKeyFile;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/** Who signs what is committed. */
final class Signing {

  private static final String KEY = "--sign";

  private Signing() {}

  static OptionSpec option() {
    return Flags.path(
        KEY, "file", "Sign every commit with this SSH key: a private one, not encrypted.");
  }

  /** The signature that was asked for; a key that cannot sign ends the run. */
  static Signature of(Run run) {
    Optional<Path> key = run.path(KEY);
    key.ifPresent(file -> require(run, file));
    return key.map(Signature::by).orElseGet(Signature::none);
  }

  private static void require(Run run, Path file) {
    PrivateKeyFile read = PrivateKeyFile.read(file);
    if (read.pair().isEmpty()) {
      throw run.mistake(
          KEY
              + " \""
              + file
              + "\" "
              + read.trouble()
              + "; name a private key without a passphrase");
    }
    if (file.toString().chars().anyMatch(Character::isWhitespace)) {
      throw run.mistake(KEY + " \"" + file + "\" has a blank in its path; put the key elsewhere");
    }
  }
}
