package dev.weir.git;

import dev.weir.diagnostic.EnvironmentException;
import java.io.IOException;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Finds the commit that a reference names. */
final class Commits {

  private Commits() {}

  /** The commit, or trouble that says how to get it. */
  static RevCommit resolve(Repository repository, String reference) {
    try (RevWalk walk = new RevWalk(repository)) {
      ObjectId id = repository.resolve(reference);
      if (id == null) {
        throw unknown(repository, reference);
      }
      return walk.parseCommit(id);
    } catch (MissingObjectException e) {
      throw unknown(repository, reference);
    } catch (IncorrectObjectTypeException e) {
      throw new EnvironmentException("the Git reference \"" + reference + "\" is no commit", e);
    } catch (AmbiguousObjectException e) {
      throw new EnvironmentException(
          "the Git reference \"" + reference + "\" names several commits; write more of its digits",
          e);
    } catch (RevisionSyntaxException e) {
      throw new EnvironmentException(
          "\"" + reference + "\" is not a way in which Git names a commit", e);
    } catch (IOException e) {
      throw new EnvironmentException(
          "the Git reference \"" + reference + "\" cannot be read: " + e.getMessage(), e);
    }
  }

  private static EnvironmentException unknown(Repository repository, String reference) {
    return new EnvironmentException(
        "the Git reference \"" + reference + "\" is unknown here; " + remedy(repository));
  }

  private static String remedy(Repository repository) {
    try {
      boolean shallow = !repository.getObjectDatabase().getShallowCommits().isEmpty();
      return shallow
          ? "this clone is shallow: fetch with all history (fetch-depth: 0 where CI checks out, else"
              + " `git fetch --unshallow`)"
          : "fetch it, or name another (`git branch --all` lists branches)";
    } catch (IOException e) {
      throw new EnvironmentException("the Git repository cannot be read: " + e.getMessage(), e);
    }
  }
}
