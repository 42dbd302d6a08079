package dev.weir.git;

import dev.weir.diagnostic.EnvironmentException;
import dev.weir.files.LooseFiles;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RepositoryCache;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;

/** Where a delivery repository is. */
public final class Remote {

  private final String url;
  private final Optional<Path> folder;

  private Remote(String url, Optional<Path> folder) {
    this.url = url;
    this.folder = folder;
  }

  /**
   * What a person typed: an address, or a path from {@code current}.
   *
   * @throws EnvironmentException when it is neither
   */
  public static Remote of(String typed, Path current) {
    if (Addresses.isUrl(typed)) {
      return new Remote(typed, Optional.empty());
    }
    Path folder = LooseFiles.real(current.resolve(typed));
    return new Remote(folder.toString(), Optional.of(folder));
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
