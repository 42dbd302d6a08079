package dev.weir.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Programs of the machine that tests compare with: Git, and OpenSSH's tools for keys. */
public final class GitProgram {

  private GitProgram() {}

  /**
   * What a run came to.
   *
   * @param out standard output and standard error
   */
  public record Ended(int exit, String out) {}

  /** Runs a program in a folder; where it is not installed the test is skipped. */
  public static Ended run(Path folder, String... command) throws IOException, InterruptedException {
    Process process = started(folder, List.of(command), Map.of());
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out);
  }

  /** Starts one with more variables, and none of the user's settings of Git. */
  static Process started(Path folder, List<String> command, Map<String, String> variables) {
    assertThat(folder).isDirectory();
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    builder.environment().putAll(variables);
    try {
      return builder.redirectErrorStream(variables.isEmpty()).start();
    } catch (IOException e) {
      assumeTrue(false, "needs: " + command.get(0));
      throw new IllegalStateException(e);
    }
  }

  /** Makes an SSH key without a passphrase and gives its file; the public one lies beside it. */
  public static Path key(Path folder, String kind) throws IOException, InterruptedException {
    return key(folder, kind, "");
  }

  /** The same with a passphrase. */
  public static Path key(Path folder, String kind, String passphrase)
      throws IOException, InterruptedException {
    Path file = folder.resolve("key-" + kind + (passphrase.isEmpty() ? "" : "-locked"));
    Ended made =
        run(folder, "ssh-keygen", "-q", "-t", kind, "-N", passphrase, "-C", "", "-f", file + "");
    if (made.exit() != 0) {
      throw new IllegalStateException(made.out());
    }
    return file;
  }
}
