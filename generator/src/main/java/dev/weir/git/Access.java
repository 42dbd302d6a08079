package dev.weir.git;

import dev.weir.git.ssh.SshAccess;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a run may show to the other side, to be let in.
 *
 * @param token ready to be used, and never shown to anybody else; it goes before all else
 * @param netrc the file that names users and passwords by server
 */
public record Access(Optional<String> token, Optional<Path> netrc, SshAccess ssh) {

  /** Nothing at all. */
  public static Access none() {
    return new Access(Optional.empty(), Optional.empty(), SshAccess.none());
  }

  /** Without the token, which may be printed by nobody. */
  @Override
  public String toString() {
    return "Access[" + (token.isPresent() ? "token" : "no token") + "]";
  }
}
