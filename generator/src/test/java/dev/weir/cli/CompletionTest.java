package dev.weir.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {

  private static final Path BASH = Path.of("/bin/bash");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "weir val, validate",
    "weir generate --ch, --check",
    "weir validate --str, --strict",
    "weir completion f, fish",
    "weir schema Sess, SessionCluster"
  })
  void bashCompletes(String typed, String word) throws Exception {
    assumeTrue(Files.isExecutable(BASH), "no bash");
    Path script = script();
    List<String> words = List.of(typed.split(" "));
    String ask =
        "compopt() { :; }; . '%s'; COMP_WORDS=(%s); COMP_CWORD=%d; COMP_LINE='%s'; _complete_weir; echo \"${COMPREPLY[*]}\""
            .formatted(script, typed, words.size() - 1, typed);
    assertThat(bash("-c", ask)).isEqualTo(word);
  }

  @Test
  void bashAcceptsTheScript() throws Exception {
    assumeTrue(Files.isExecutable(BASH), "no bash");
    assertThat(bash("-n", script().toString())).isEmpty();
  }

  @Test
  void zshReadsTheSameScript() {
    Ran zsh = Ran.in(folder, "completion", "zsh");
    assertThat(zsh).isEqualTo(Ran.in(folder, "completion", "bash"));
    assertThat(zsh.out()).contains("bashcompinit");
  }

  @Test
  void fishKnowsEveryVerbAndItsOptions() {
    Ran ran = Ran.in(folder, "completion", "fish");
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(Verbs.names())
        .allMatch(verb -> ran.out().contains("__fish_use_subcommand -a " + verb + " -d '"));
    assertThat(ran.out())
        .contains("'__fish_seen_subcommand_from generate' -l check -d '")
        .contains("'__fish_seen_subcommand_from generate' -l out -r -F -d '")
        .contains("'__fish_seen_subcommand_from validate' -l env -x -d '")
        .contains("the launcher\\'s own clone");
  }

  private Path script() throws IOException {
    Ran ran = Ran.in(folder, "completion", "bash");
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    return Files.writeString(folder.resolve("weir-completion"), ran.out());
  }

  private static String bash(String... arguments) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(BASH.toString(), "--norc");
    builder.command().addAll(List.of(arguments));
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
