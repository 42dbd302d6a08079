package dev.weir.git;

import dev.weir.diagnostic.EnvironmentException;
import dev.weir.files.LooseFiles;
import dev.weir.files.SoleWriter;
import dev.weir.git.ssh.SshSessions;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
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
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;

/** Where a delivery repository is. */
public final class Remote {

  private static final Pattern LOOPBACK =
      Pattern.compile("http://(localhost|127\\.0\\.0\\.1|\\[::1\\])(:\\d+)?/.*");

  private static final Duration USUAL_PATIENCE = Duration.ofSeconds(60);

  private final String url;
  private final Optional<Path> folder;
  private final Access access;
  private final Duration patience;

  private Remote(String url, Optional<Path> folder, Access access, Duration patience) {
    this.url = url;
    this.folder = folder;
    this.access = access;
    this.patience = patience;
  }

  /**
   * What a person typed: an address, or a path from {@code current}.
   *
   * @throws EnvironmentException when it is neither
   */
  public static Remote of(String typed, Path current) {
    if (Addresses.isUrl(typed)) {
      return new Remote(typed, Optional.empty(), Access.none(), USUAL_PATIENCE);
    }
    Path folder = LooseFiles.real(current.resolve(typed));
    return new Remote(folder.toString(), Optional.of(folder), Access.none(), USUAL_PATIENCE);
  }

  /** The same, reached so. */
  public Remote with(Access other) {
    return new Remote(url, folder, other, patience);
  }

  /** The same, given up when it says nothing for so long. */
  public Remote within(Duration other) {
    return new Remote(url, folder, access, other);
  }

  /** How long it may say nothing. */
  Duration patience() {
    return patience;
  }

  /** Whether it is reached over SSH. */
  public boolean isSsh() {
    return folder.isEmpty() && Addresses.isSsh(url);
  }

  /** Whether it is reached over HTTP, with or without TLS. */
  public boolean isWeb() {
    return folder.isEmpty() && Addresses.isWeb(url);
  }

  /** Whether nobody on the way can read what is sent: a token goes nowhere else. */
  public boolean isConfidential() {
    return url.startsWith("https://") || LOOPBACK.matcher(url).matches();
  }

  /** Who asks. */
  CredentialsProvider credentials() {
    return new Credentials(address(), access);
  }

  /** Connections over SSH, of one link. */
  SshSessions sessions() {
    return new SshSessions(access.ssh(), address());
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
    return SoleWriter.acting(
        place(folder.get()), List.of("packed-refs.lock", "refs", "objects/pack"), action);
  }

  private static Path place(Path folder) {
    Path inner = folder.resolve(".git");
    return LooseFiles.isFolder(inner) ? inner : folder;
  }

  /** Where its objects lie, when that is on this machine. */
  Optional<Path> objects() {
    return folder.map(path -> place(path).resolve("objects")).filter(LooseFiles::isFolder);
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
