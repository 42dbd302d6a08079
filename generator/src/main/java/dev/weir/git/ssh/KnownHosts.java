package dev.weir.git.ssh;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.sshd.ServerKeyDatabase;
import org.jspecify.annotations.Nullable;

/**
 * Believes a server whose key stands beside its name in one file, and no other; nobody is asked and
 * nothing is written. That a key stands beside the server's number does not count: names are what
 * people compare.
 */
final class KnownHosts implements ServerKeyDatabase {

  private static final int USUAL_PORT = 22;

  private final ServerKeyDatabase file;
  private final Optional<Path> path;
  private final Server server;
  private volatile String complaint = "";

  /**
   * A server as it was asked for.
   *
   * @param port 22 when the address has none
   */
  record Server(String host, int port) {

    static Server of(String host, int port) {
      return new Server(host, port > 0 ? port : USUAL_PORT);
    }

    private InetSocketAddress unresolved() {
      return InetSocketAddress.createUnresolved(host, port);
    }

    private String scan() {
      return port == USUAL_PORT ? host : "-p " + port + " " + host;
    }

    private String entry() {
      return port == USUAL_PORT ? host : "[" + host + "]:" + port;
    }
  }

  /**
   * Over JGit's reader of the file.
   *
   * @param path of the file; empty when there is none
   */
  KnownHosts(ServerKeyDatabase file, Optional<Path> path, Server server) {
    this.file = file;
    this.path = path;
    this.server = server;
  }

  /** Why a server was not believed, and what to do; empty when none was refused. */
  String complaint() {
    return complaint;
  }

  @Override
  public List<PublicKey> lookup(
      String connectAddress, InetSocketAddress remoteAddress, Configuration config) {
    return file.lookup(connectAddress, server.unresolved(), new Strict(config));
  }

  @Override
  public boolean accept(
      String connectAddress,
      InetSocketAddress remoteAddress,
      PublicKey serverKey,
      Configuration config,
      @Nullable CredentialsProvider provider) {
    Configuration strict = new Strict(config);
    if (path.isPresent()
        && file.accept(connectAddress, server.unresolved(), serverKey, strict, null)) {
      return true;
    }
    boolean isNew = file.lookup(connectAddress, server.unresolved(), strict).isEmpty();
    complaint = isNew ? unknown(serverKey) : changed(serverKey);
    return false;
  }

  private String unknown(PublicKey key) {
    String place =
        path.map(file -> "\"" + file + "\"")
            .orElse("a file (there is none: name one with --known-hosts)");
    return shown(key)
        + " stands in no line of "
        + place
        + "; get it with `ssh-keyscan "
        + server.scan()
        + "`, compare it with what the server's operator publishes, and add it there";
  }

  private String changed(PublicKey key) {
    return shown(key)
        + " is not the one in \""
        + path.map(Path::toString).orElse("")
        + "\": somebody may stand between, or the server has a new key; ask its operator, and only then"
        + " remove the old line with `ssh-keygen -R '"
        + server.entry()
        + "' -f <file>` and add that of `ssh-keyscan "
        + server.scan()
        + "`";
  }

  private String shown(PublicKey key) {
    return "the host key of \""
        + server.entry()
        + "\", "
        + KeyUtils.getKeyType(key)
        + " "
        + KeyUtils.getFingerPrint(BuiltinDigests.sha256, key)
        + ",";
  }

  /** Whatever anybody's settings say: only a match will do. */
  private record Strict(Configuration asked) implements Configuration {

    @Override
    public List<String> getUserKnownHostsFiles() {
      return List.of();
    }

    @Override
    public List<String> getGlobalKnownHostsFiles() {
      return List.of();
    }

    @Override
    public StrictHostKeyChecking getStrictHostKeyChecking() {
      return StrictHostKeyChecking.REQUIRE_MATCH;
    }

    @Override
    public boolean getHashKnownHosts() {
      return false;
    }

    @Override
    public String getUsername() {
      return asked.getUsername();
    }
  }
}
