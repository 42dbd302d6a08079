package dev.weir.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.command.AbstractCommandSupport;

/** An SSH server on this machine that runs Git's own programs for who has one key. */
public final class GitOverSsh implements AutoCloseable {

  private final SshServer server;
  private final KeyPair host;
  private final Path root;
  private final AtomicReference<Runnable> beforePush = new AtomicReference<>(() -> {});

  private GitOverSsh(SshServer server, KeyPair host, Path root) {
    this.server = server;
    this.host = host;
    this.root = root;
  }

  /**
   * Starts one.
   *
   * @param root with repositories in it
   * @param key the file of the private key of who may come in
   */
  public static GitOverSsh start(Path root, Path key) throws IOException, GeneralSecurityException {
    PublicKey allowed = KeyUtils.loadPublicKey(Path.of(key + ".pub"));
    SshServer server = SshServer.setUpDefaultServer();
    GitOverSsh git = new GitOverSsh(server, newHostKey(), root);
    server.setHost("127.0.0.1");
    server.setPort(0);
    server.setKeyPairProvider(KeyPairProvider.wrap(git.host));
    server.setPublickeyAuthenticator(
        (user, shown, session) -> KeyUtils.compareKeys(shown, allowed));
    server.setCommandFactory((channel, command) -> git.new GitCommand(command));
    server.start();
    return git;
  }

  private static KeyPair newHostKey() throws GeneralSecurityException {
    return KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
  }

  /** The address of a repository. */
  public String url(String repository) {
    return "ssh://git@127.0.0.1:" + server.getPort() + "/" + repository;
  }

  /** Writes the file of a client that believes this server. */
  public Path known(Path file) throws IOException {
    return known(file, host.getPublic());
  }

  /** Writes the file of a client that believes another server of this name. */
  public Path mistaken(Path file) throws IOException, GeneralSecurityException {
    return known(file, newHostKey().getPublic());
  }

  private Path known(Path file, PublicKey key) throws IOException {
    String name = "[127.0.0.1]:" + server.getPort();
    return Files.writeString(file, name + " " + PublicKeyEntry.toString(key) + "\n");
  }

  /** Does something once, before the next push begins. */
  public void beforePush(Runnable action) {
    beforePush.set(action);
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }

  /** {@code git-receive-pack '/name.git'} or {@code git-upload-pack '/name.git'}. */
  private final class GitCommand extends AbstractCommandSupport {

    GitCommand(String command) {
      super(command, null);
    }

    @Override
    public void run() {
      String program = getCommand().substring(0, getCommand().indexOf(' '));
      String name = getCommand().substring(program.length()).replaceAll("[ '/]", "");
      if (program.equals("git-receive-pack")) {
        beforePush.getAndSet(() -> {}).run();
      }
      List<String> command =
          List.of("git", program.substring("git-".length()), root.resolve(name).toString());
      Process process = GitProgram.started(root, command, Map.of("LC_ALL", "C"));
      Thread feeder = new Thread(() -> copy(getInputStream(), process.getOutputStream()));
      feeder.setDaemon(true);
      feeder.start();
      copy(process.getInputStream(), getOutputStream());
      process.destroy();
      onExit(process.onExit().join().exitValue());
    }

    private void copy(InputStream from, OutputStream to) {
      byte[] buffer = new byte[8192];
      try (to) {
        for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
          to.write(buffer, 0, count);
          to.flush();
        }
      } catch (IOException e) {
        log.debug("the other side hung up", e);
      }
    }
  }
}
