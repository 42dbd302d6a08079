package dev.weir.git.ssh;

import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.transport.sshd.agent.AbstractConnector;

/** A conversation with an SSH agent: each message is its length in four bytes and itself. */
final class AgentSocket extends AbstractConnector {

  private final Path path;
  private Optional<SocketChannel> open = Optional.empty();

  AgentSocket(Path path) {
    this.path = path;
  }

  /** Whether somebody listens; without an agent there are other keys. */
  @Override
  public synchronized boolean connect() {
    if (open.isPresent()) {
      return true;
    }
    try {
      open = Optional.of(SocketChannel.open(UnixDomainSocketAddress.of(path)));
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  @Override
  public synchronized byte[] rpc(byte command, byte[] message) throws IOException {
    SocketChannel channel =
        open.orElseThrow(() -> new IOException("no agent listens at \"" + path + "\""));
    prepareMessage(command, message);
    ByteBuffer asked = ByteBuffer.wrap(message);
    while (asked.hasRemaining()) {
      channel.write(asked);
    }
    byte[] length = read(channel, Integer.BYTES);
    return read(channel, toLength(command, length));
  }

  private static byte[] read(SocketChannel channel, int length) throws IOException {
    ByteBuffer answer = ByteBuffer.allocate(length);
    while (answer.hasRemaining()) {
      if (channel.read(answer) < 0) {
        throw new EOFException("the agent hung up");
      }
    }
    return answer.array();
  }

  @Override
  public synchronized void close() throws IOException {
    if (open.isPresent()) {
      open.get().close();
    }
  }
}
