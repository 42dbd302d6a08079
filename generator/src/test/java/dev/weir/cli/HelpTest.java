package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {

  private static final String MAIN =
      """
      Usage: weir [-hV] [--debug] [--no-color] [--root=<dir>] <verb>
      Expands short job files into checked manifests for Apache Flink on EKS.

      Options:
            --root=<dir>   The repository (default: the current directory when it has environments/, else
                             the launcher's own clone).
            --no-color     Plain text on terminals too.
            --debug        Stack traces of trouble with the machine.
        -h, --help         Show help.
        -V, --version      Show the version.

      Verbs:
        generate    Writes the manifests of all jobs.
        validate    Checks the inputs and everything made of them.
        publish     Commits the manifests of a source commit to the delivery repository.
        verify      Proves that delivered trees are what their source commits render to.
        explain     Says where a value comes from, or what a finding means.
        policy      Compiles, lists, tests and makes policies.
        schema      Prints the JSON Schema of a kind of input, or lists the kinds.
        init        Makes a new, small, valid repository.
        completion  Prints a completion script for a shell.
        help        Shows help on a verb.

      Exit codes:
        0  done; warnings and notes are allowed; publish: published, unchanged or superseded
        1  at least one error, with --strict also a warning; publish: refused
        2  the command line makes no sense
        3  generate --check: the output directory differs; verify: a branch does
        4  trouble with the machine: disk, Git, network, others who keep pushing
       70  a bug in Weir

      `weir <verb> --help` tells more of a verb.
      """;

  static Stream<String> verbs() {
    return Verbs.names().stream();
  }

  @Test
  void helpIsAResult() {
    assertThat(Ran.inCompany("--help")).isEqualTo(new Ran(0, MAIN, ""));
    assertThat(Ran.inCompany("help")).isEqualTo(new Ran(0, MAIN, ""));
  }

  @Test
  void noVerbShowsTheHelpAsAMistake() {
    assertThat(Ran.inCompany()).isEqualTo(new Ran(2, "", MAIN));
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void everyVerbHasHelpThatBothWaysShow(String verb) {
    Ran ran = Ran.inCompany(verb, "--help");
    assertThat(ran.out()).startsWith("Usage: weir " + verb + " ").contains("--root=<dir>");
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(Ran.inCompany("help", verb)).isEqualTo(ran);
  }

  @Test
  void helpOnAnUnknownVerbSuggestsOne() {
    assertThat(Ran.inCompany("help", "valdate"))
        .isEqualTo(
            new Ran(
                2,
                "",
                """
                weir: unknown verb "valdate"; did you mean "validate"?
                see `weir help --help`
                """));
  }

  @Test
  void versionIsAResult() {
    assertThat(Ran.inCompany("--version")).isEqualTo(new Ran(0, "weir development\n", ""));
  }

  @Test
  void helpIsColourfulOnATerminalAlone() {
    Host host = Ran.host(Ran.COMPANY);
    assertThat(Ran.on(host, Set.of(Io.Terminal.OUT), "--help").out()).contains("\u001b[");
    assertThat(Ran.on(host, Set.of(Io.Terminal.ERR), "--help").out()).isEqualTo(MAIN);
    assertThat(Ran.on(host, Set.of(Io.Terminal.OUT), "--no-color", "--help").out()).isEqualTo(MAIN);
  }

  @Test
  void environmentVariablesTurnColoursOff() {
    for (Map<String, String> variables : List.of(Map.of("NO_COLOR", "1"), Map.of("TERM", "dumb"))) {
      Host host = new Host(Path.of("."), Optional.empty(), variables, () -> 0, () -> Ran.TODAY);
      assertThat(Ran.on(host, Set.of(Io.Terminal.OUT), "--help").out()).isEqualTo(MAIN);
    }
  }
}
