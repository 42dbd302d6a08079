package dev.weir.git;

import dev.weir.diagnostic.EnvironmentException;
import dev.weir.files.LooseFiles;
import dev.weir.files.SoleWriter;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RepositoryCache;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.NetRCCredentialsProvider;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.eclipse.jgit.util.FS;

/** Where a delivery repository is. */
public final class Remote {

  /** The name that GitHub wants beside an installation's token; others take any. */
  private static final String BEARER = "x-access-token";

  private static final Pattern LOOPBACK =
      Pattern.compile("http://(localhost|127\\.0\\.0\\.1|\\[::1\\])(:\\d+)?/.*");

  private final String url;
  private final Optional<Path> folder;

  private final Optional<String> token;

  private Remote(String url, Optional<Path> folder, Optional<String> token) {
    this.url = url;
    this.folder = folder;
    this.token = token;
  }

  /**
   * What a person typed: an address, or a path from {@code current}.
   *
   * @throws EnvironmentException when it is neither
   */
  public static Remote of(String typed, Path current) {
    if (Addresses.isUrl(typed)) {
      return new Remote(typed, Optional.empty(), Optional.empty());
    }
    Path folder = LooseFiles.real(current.resolve(typed));
    return new Remote(folder.toString(), Optional.of(folder), Optional.empty());
  }

  /** The same, reached with a token that is ready to be used and is never shown. */
  public Remote with(String ready) {
    return new Remote(url, folder, Optional.of(ready));
  }

  /** Whether nobody on the way can read what is sent: a token goes nowhere else. */
  public boolean isConfidential() {
    return url.startsWith("https://") || LOOPBACK.matcher(url).matches();
  }

  /** Who asks: the token's bearer, else as {@code .netrc} says. */
  CredentialsProvider credentials() {
    return token
        .<CredentialsProvider>map(ready -> new UsernamePasswordCredentialsProvider(BEARER, ready))
        .orElseGet(NetRCCredentialsProvider::new);
  }

  /** Its address for people: never with a password or token. */
  public String shown() {
    return Addresses.withoutCredentials(url);
  }

  /**
   * Makes an empty bare repository where a path names one that is not there; whole or not at all.
   *
   * @return whether one was made
   */
  public boolean makeIfAbsent() {
    if (folder.isEmpty() || !LooseFiles.isFree(folder.get())) {
      return false;
    }
    QuietSystem.install();
    return LooseFiles.makeWhole(folder.get(), Remote::make);
  }

  /** Refuses a path that is no repository, before anything is done. */
  public void requireRepository() {
    if (folder.isPresent()
        && !LooseFiles.isFree(folder.get())
        && !isRepository(folder.get())
        && !isRepository(folder.get().resolve(".git"))) {
      throw new EnvironmentException(
          "\"" + shown() + "\" is neither a Git repository nor free for a new one");
    }
  }

  /** Whether it is a path at which nothing is yet. */
  public boolean isFree() {
    return folder.isPresent() && LooseFiles.isFree(folder.get());
  }

  /**
   * Acts alone among Weirs where the repository is on this machine.
   *
   * @return empty when another one is at work there
   */
  <T> Optional<T> alone(Supplier<T> action) {
    if (folder.isEmpty()) {
      return Optional.of(action.get());
    }
    Path inner = folder.get().resolve(".git");
    Path place = LooseFiles.isFolder(inner) ? inner : folder.get();
    return SoleWriter.acting(place, List.of("packed-refs.lock", "refs", "objects/pack"), action);
  }

  /** Whether it is named by an address and not by a path. */
  public boolean isElsewhere() {
    return folder.isEmpty();
  }

  /** A name for files about it: the same for the same address, and no secret can be had from it. */
  public String key() {
    return new ObjectInserter.Formatter()
        .idFor(Constants.OBJ_BLOB, shown().getBytes(StandardCharsets.UTF_8))
        .name();
  }

  URIish address() {
    try {
      return new URIish(url);
    } catch (URISyntaxException e) {
      throw new EnvironmentException("\"" + shown() + "\" is no address of a repository");
    }
  }

  private static boolean isRepository(Path path) {
    return RepositoryCache.FileKey.isGitRepository(path.toFile(), FS.DETECTED);
  }

  private static void make(Path folder) {
    try (FileRepository repository = new FileRepository(folder.toFile())) {
      repository.create(true);
    } catch (RepositoryNotFoundException e) {
      throw new EnvironmentException("\"" + folder + "\" cannot be made a repository", e);
    } catch (IOException e) {
      throw new EnvironmentException(
          "\"" + folder + "\" cannot be made a repository: " + e.getMessage(), e);
    }
  }
}
