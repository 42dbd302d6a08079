package dev.weir.git.ssh;

import java.io.File;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.transport.SshConfigStore;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.sshd.ServerKeyDatabase;
import org.eclipse.jgit.transport.sshd.SshdSessionFactory;
import org.eclipse.jgit.transport.sshd.agent.ConnectorFactory;
import org.jspecify.annotations.Nullable;

/**
 * Connections to one server. {@code ~/.ssh/config} is not read: it can name programs to run, other
 * hosts and other keys. Only keys are shown, never a password, and no proxy is asked.
 */
public final class SshSessions extends SshdSessionFactory {

  private final SshAccess access;
  private final KnownHosts.Server server;
  private Optional<KnownHosts> hosts = Optional.empty();

  public SshSessions(SshAccess access, URIish address) {
    super(null, null);
    this.access = access;
    this.server = KnownHosts.Server.of(String.valueOf(address.getHost()), address.getPort());
  }

  /** Why the server was not believed, and what to do about it; empty when it was. */
  public synchronized String complaint() {
    return hosts.map(KnownHosts::complaint).orElse("");
  }

  @Override
  protected synchronized ServerKeyDatabase createServerKeyDatabase(File home, File ssh) {
    KnownHosts made =
        new KnownHosts(super.createServerKeyDatabase(home, ssh), access.knownHosts(), server);
    hosts = Optional.of(made);
    return made;
  }

  @Override
  protected List<Path> getDefaultKnownHostsFiles(File ssh) {
    return access.knownHosts().stream().toList();
  }

  @Override
  protected Iterable<KeyPair> getDefaultKeys(File ssh) {
    return access.keys();
  }

  @Override
  protected String getDefaultPreferredAuthentications() {
    return "publickey";
  }

  @Override
  protected @Nullable File getSshConfig(File ssh) {
    return null;
  }

  @Override
  protected @Nullable SshConfigStore createSshConfigStore(
      File home, @Nullable File config, String user) {
    return null;
  }

  @Override
  protected @Nullable ConnectorFactory getConnectorFactory() {
    return access.agent().<ConnectorFactory>map(AgentSockets::new).orElse(null);
  }
}
