package dev.weir.git;

import dev.weir.files.LooseFiles;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.NetRC;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.jspecify.annotations.Nullable;

/**
 * Answers one server that asks who is there, with a token or else as {@code .netrc} says. Where
 * that server sends the run to another, nothing is shown.
 */
final class Credentials extends CredentialsProvider {

  /** The name that GitHub wants beside an installation's token; others take any. */
  private static final String BEARER = "x-access-token";

  private static final String SECURE = "https";

  private final URIish server;
  private final Access access;

  Credentials(URIish server, Access access) {
    this.server = server;
    this.access = access;
  }

  @Override
  public boolean isInteractive() {
    return false;
  }

  @Override
  public boolean supports(CredentialItem... items) {
    for (CredentialItem item : items) {
      if (!(item instanceof CredentialItem.Username || item instanceof CredentialItem.Password)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean get(URIish asking, CredentialItem... items) {
    return supports(items)
        && isServer(asking)
        && answer().map(answer -> answer.get(asking, items)).orElse(false);
  }

  private boolean isServer(URIish asking) {
    boolean isAsSafe =
        SECURE.equals(asking.getScheme())
            || String.valueOf(server.getScheme()).equals(asking.getScheme());
    return isAsSafe
        && String.valueOf(server.getHost()).equals(asking.getHost())
        && server.getPort() == asking.getPort();
  }

  private Optional<CredentialsProvider> answer() {
    Optional<CredentialsProvider> ready =
        access.token().map(token -> new UsernamePasswordCredentialsProvider(BEARER, token));
    return ready.or(
        () ->
            access
                .netrc()
                .filter(file -> LooseFiles.readIfThere(file).isPresent())
                .flatMap(this::entry));
  }

  private Optional<CredentialsProvider> entry(Path file) {
    NetRC.@Nullable NetRCEntry entry =
        new NetRC(file.toFile()).getEntry(String.valueOf(server.getHost()));
    return entry == null || entry.login == null || entry.password == null
        ? Optional.empty()
        : Optional.of(new UsernamePasswordCredentialsProvider(entry.login, entry.password));
  }
}
