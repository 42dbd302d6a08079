package dev.weir.git.ssh;

import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.eclipse.jgit.transport.sshd.agent.Connector;
import org.eclipse.jgit.transport.sshd.agent.ConnectorFactory;
import org.jspecify.annotations.Nullable;

/**
 * Finds the agent at one socket. JGit's own way there loads native code, of which newer virtual
 * machines warn.
 */
record AgentSockets(Path socket) implements ConnectorFactory {

  @Override
  public Connector create(@Nullable String agent, @Nullable File home) {
    return new AgentSocket(socket);
  }

  @Override
  public boolean isSupported() {
    return true;
  }

  @Override
  public String getName() {
    return "weir";
  }

  @Override
  public Collection<ConnectorDescriptor> getSupportedConnectors() {
    return List.of();
  }

  @Override
  public @Nullable ConnectorDescriptor getDefaultConnector() {
    return null;
  }
}
