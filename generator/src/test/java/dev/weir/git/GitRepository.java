package dev.weir.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/** A real repository in a temporary folder. */
public record GitRepository(Path root) {

  private static final PersonIdent SOMEBODY = new PersonIdent("Somebody", "somebody@example.com");

  /** A new one with a work tree and the branch {@code main}. */
  public static GitRepository in(Path root) {
    QuietSystem.install();
    try (Git git = Git.init().setDirectory(root.toFile()).setInitialBranch("main").call()) {
      assertThat(git.getRepository().isBare()).isFalse();
      return new GitRepository(root);
    } catch (GitAPIException e) {
      throw new IllegalStateException(e);
    }
  }

  public GitRepository with(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), text);
    return this;
  }

  /** Commits everything that is in the work tree and gives the commit's name. */
  public String commit(String message) {
    try (Git git = Git.open(root.toFile())) {
      git.add().addFilepattern(".").call();
      git.add().addFilepattern(".").setUpdate(true).call();
      RevCommit commit =
          git.commit().setMessage(message).setAuthor(SOMEBODY).setCommitter(SOMEBODY).call();
      return commit.name();
    } catch (IOException | GitAPIException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs the {@code git} program here; without one the test is skipped. */
  public String git(String... arguments) throws IOException, InterruptedException {
    return git(root, arguments);
  }

  static String git(Path folder, String... arguments) throws IOException, InterruptedException {
    assumeTrue(isInstalled(), "needs: git");
    List<String> command = new ArrayList<>(List.of("git", "-c", "protocol.file.allow=always"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_CONFIG_NOSYSTEM", "1",
                "GIT_AUTHOR_NAME", "Somebody",
                "GIT_AUTHOR_EMAIL", "somebody@example.com",
                "GIT_COMMITTER_NAME", "Somebody",
                "GIT_COMMITTER_EMAIL", "somebody@example.com"));
    Process process = builder.redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    return out.strip();
  }

  private static boolean isInstalled() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "git")));
  }
}
