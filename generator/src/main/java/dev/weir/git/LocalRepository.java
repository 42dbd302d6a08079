package dev.weir.git;

import dev.weir.diagnostic.EnvironmentException;
import dev.weir.files.LooseFiles;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * The repository that a folder on disk belongs to.
 *
 * @param folder where the folder stands in it, with {@code /} between the parts; empty for its top
 */
record LocalRepository(Repository repository, String folder) {

  /**
   * Looks in the folder and above it, as Git does.
   *
   * @param root without links
   */
  static LocalRepository of(Path root) {
    QuietSystem.install();
    FileRepositoryBuilder builder =
        new FileRepositoryBuilder().setMustExist(true).findGitDir(root.toFile());
    if (builder.getGitDir() == null) {
      throw new EnvironmentException(
          "\"" + root + "\" is in no Git repository, so that no reference can be read");
    }
    try {
      Repository repository = builder.build();
      return new LocalRepository(repository, folder(repository, root));
    } catch (IOException | IllegalArgumentException e) {
      throw new EnvironmentException(
          "the Git repository \"" + builder.getGitDir() + "\" cannot be opened: " + e.getMessage(),
          e);
    }
  }

  private static String folder(Repository repository, Path root) {
    Object named = repository.isBare() ? repository.getDirectory() : repository.getWorkTree();
    Path top = LooseFiles.real(Path.of(String.valueOf(named)));
    if (!root.startsWith(top) || (repository.isBare() && !root.equals(top))) {
      repository.close();
      throw new EnvironmentException(
          "\"" + root + "\" is not in the work tree \"" + top + "\" of its Git repository");
    }
    return top.relativize(root).toString().replace('\\', '/');
  }
}
