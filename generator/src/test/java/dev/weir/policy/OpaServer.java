package dev.weir.policy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** A real OPA server on this machine with a folder's policies, until it is closed. */
record OpaServer(Process process, int port) implements AutoCloseable {

  private static final int MOST_TRIES = 6000;
  private static final long PAUSE_NANOS = 10_000_000;

  static OpaServer with(Path folder, String policies) throws IOException {
    int port = freePort();
    Process process =
        new ProcessBuilder(
                "opa",
                "run",
                "--server",
                "--addr",
                "localhost:" + port,
                "--skip-version-check",
                "-b",
                policies)
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    OpaServer server = new OpaServer(process, port);
    for (int i = 0; i < MOST_TRIES && !server.listens(); i++) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return server;
  }

  String url() {
    return "http://localhost:" + port;
  }

  @Override
  public void close() {
    process.destroy();
  }

  private boolean listens() {
    try (Socket socket = new Socket("localhost", port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
