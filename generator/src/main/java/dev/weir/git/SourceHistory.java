package dev.weir.git;

import dev.weir.diagnostic.EnvironmentException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** A commit of the repository that holds the inputs, and what came before it. */
public final class SourceHistory implements AutoCloseable {

  private final Repository repository;
  private final RevCommit commit;

  private SourceHistory(Repository repository, RevCommit commit) {
    this.repository = repository;
    this.commit = commit;
  }

  /**
   * Opens the history of a commit.
   *
   * @param root a folder in a work tree, or a bare repository; without links
   * @param reference a branch, tag, commit or what else Git takes for a commit
   */
  public static SourceHistory open(Path root, String reference) {
    Repository repository = LocalRepository.of(root).repository();
    try {
      return new SourceHistory(repository, Commits.resolve(repository, reference));
    } catch (EnvironmentException e) {
      repository.close();
      throw e;
    }
  }

  public CommitFacts facts() {
    try (RevWalk walk = new RevWalk(repository)) {
      return CommitFacts.of(walk.parseCommit(commit));
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  /** The address of the remote {@code origin}, without credentials; empty when there is none. */
  public Optional<String> origin() {
    return Optional.ofNullable(repository.getConfig().getString("remote", "origin", "url"))
        .map(Addresses::withoutCredentials);
  }

  /**
   * How the commit stands to another.
   *
   * @param other 40 hexadecimal digits; whoever writes to the delivery repository can make it
   *     anything else, which is no commit
   */
  public Ancestry ancestry(String other) {
    if (commit.name().equals(other)) {
      return Ancestry.SAME;
    }
    try (RevWalk walk = new RevWalk(repository)) {
      boolean shallow = !repository.getObjectDatabase().getShallowCommits().isEmpty();
      Optional<RevCommit> known = find(walk, other);
      if (known.isEmpty()) {
        return shallow ? Ancestry.TOO_SHALLOW : Ancestry.ABSENT;
      }
      return compared(walk, known.get(), shallow);
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  private Ancestry compared(RevWalk walk, RevCommit other, boolean shallow) throws IOException {
    RevCommit own = walk.parseCommit(commit);
    if (walk.isMergedInto(other, own)) {
      return Ancestry.NEWER;
    }
    if (walk.isMergedInto(own, other)) {
      return Ancestry.OLDER;
    }
    return shallow ? Ancestry.TOO_SHALLOW : Ancestry.APART;
  }

  private static Optional<RevCommit> find(RevWalk walk, String id) throws IOException {
    if (!ObjectId.isId(id)) {
      return Optional.empty();
    }
    try {
      return Optional.of(walk.parseCommit(ObjectId.fromString(id)));
    } catch (MissingObjectException | IncorrectObjectTypeException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    repository.close();
  }

  private static EnvironmentException trouble(IOException cause) {
    return new EnvironmentException(
        "the history of the inputs cannot be read: " + cause.getMessage(), cause);
  }
}
