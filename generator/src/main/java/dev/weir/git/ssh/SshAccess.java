package dev.weir.git.ssh;

import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;

/**
 * What a run may use to reach a repository over SSH.
 *
 * @param keys to show after those of the agent
 * @param agent the socket of a running agent
 * @param knownHosts the file of server keys to believe, in OpenSSH's format; empty: no server is
 *     believed
 */
public record SshAccess(List<KeyPair> keys, Optional<Path> agent, Optional<Path> knownHosts) {

  public SshAccess {
    keys = List.copyOf(keys);
  }

  /** No key, and no server that is believed. */
  public static SshAccess none() {
    return new SshAccess(List.of(), Optional.empty(), Optional.empty());
  }
}
