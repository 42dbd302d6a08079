package dev.weir.report;

import static dev.weir.report.Samples.render;
import static dev.weir.report.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Code;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {

  @Test
  void findingsComeSortedWithFramesAndASummary() {
    String text =
        render(Format.TEXT, report(Samples.misspeltIn("payments"), Samples.large(), Samples.old()));

    assertThat(text)
        .isEqualTo(
            """
            note[ZZZ-001]: no baseline
             --> environments/platform.yaml
              = expected: a pin
              = action: add one
              = page: docs/diagnostics/ZZZ-001.md   (`weir explain ZZZ-001`)

            warning[ZZZ-003]: memory is "1Ti"
             --> teams/payments/jobs/fraud.yaml:2:1
              |
            2 | spec:
              | ^^^^^
              = expected: at most 64Gi
              = action: lower it
              = page: docs/diagnostics/ZZZ-003.md   (`weir explain ZZZ-003`)

            error[ZZZ-007]: upgradeMode is "savepiont"
             --> teams/payments/jobs/fraud.yaml:3:16
              |
            3 |   upgradeMode: savepiont
              |                ^^^^^^^^^
              = expected: one of last-state, savepoint, stateless
              = action: did you mean "savepoint"?
              = object: FlinkDeployment payments/fraud /spec/job/upgradeMode
              = page: docs/diagnostics/ZZZ-007.md   (`weir explain ZZZ-007`)

            4 environments, 1 team, 14 jobs, 412 objects in 1.2 s
            10 files written, 402 unchanged, 0 removed
            1 error, 1 warning, 1 note
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FLK-014", "ACC-007", "POL-GIT-002", "POL-POD-013"})
  void lineWithACredentialIsNotShown(String code) {
    Diagnostic shown = Samples.misspelt();
    Diagnostic hidden =
        Diagnostic.of(Code.error(code, "credential"), shown.location(), "a", "b", "c");

    assertThat(render(Format.TEXT, report(shown))).contains("upgradeMode: savepiont");
    assertThat(render(Format.TEXT, report(hidden)))
        .contains("fraud.yaml:3:16")
        .doesNotContain("savepiont");
  }

  @Test
  void emptyReportIsASummaryWithoutFiles() {
    assertThat(render(Format.TEXT, Samples.empty()))
        .isEqualTo(
            """
            0 environments, 0 teams, 0 jobs, 0 objects in 7 ms
            no findings
            """);
  }

  @Test
  void findingThatDiffersInItsObjectsAloneIsPrintedOnceAndCountedFully() {
    String text =
        render(
            Format.TEXT,
            report(
                Samples.misspeltIn("c"),
                Samples.misspeltIn("a"),
                Samples.misspeltIn("b"),
                Samples.old()));

    assertThat(text)
        .containsOnlyOnce("error[ZZZ-007]")
        .contains("= object: FlinkDeployment a/fraud /spec/job/upgradeMode and 2 more\n")
        .endsWith("\n3 errors, 1 note (2 distinct)\n");
  }

  @Test
  void gutterIsAsWideAsTheLineNumber() {
    List<String> lines = new ArrayList<>(Collections.nCopies(13, ""));
    lines.add("  upgradeMode: savepiont");
    Diagnostic finding =
        Diagnostic.of(
            Samples.MISSPELT, Location.onLine(Samples.FILE, 14, 16, 25), "found", "a word", "act");

    assertThat(render(Format.TEXT, Style.PLAIN, lines, report(finding)))
        .contains(
            """
              --> teams/payments/jobs/fraud.yaml:14:16
               |
            14 |   upgradeMode: savepiont
               |                ^^^^^^^^^
               = expected: a word
            """);
  }

  @Test
  void lineBehindTheEndOfTheFileHasNoFrame() {
    assertThat(render(Format.TEXT, Style.PLAIN, List.of("one"), report(Samples.misspelt())))
        .doesNotContain(" | ")
        .contains("fraud.yaml:3:16\n  = expected:");
  }

  @Test
  void lineOfMoreThanTwentyThousandCharactersHasNoFrame() {
    List<String> longest = List.of("", "", "x".repeat(20_000));
    List<String> longer = List.of("", "", "x".repeat(20_001));

    assertThat(render(Format.TEXT, Style.PLAIN, longest, report(Samples.misspelt())))
        .contains("3 | x");
    assertThat(render(Format.TEXT, Style.PLAIN, longer, report(Samples.misspelt())))
        .doesNotContain("3 | ");
  }

  @Test
  void colourPaintsSeverityAndFrame() {
    String text =
        render(Format.TEXT, Style.COLOUR, List.of("", "", "abc"), report(Samples.misspelt()));

    assertThat(text)
        .startsWith("\u001b[1;31merror[ZZZ-007]\u001b[0m: upgradeMode is")
        .contains("\u001b[1;34m3 |\u001b[0m abc\n");
  }

  @Test
  void reportInAFileIsPlainEvenWhenStdoutHasColour() {
    Renderer renderer = new Renderer("1.2.3", SourceLines.none(), Style.COLOUR);

    assertThat(
            renderer.render(
                new FormatRequest(Format.TEXT, Optional.of("out.txt")), report(Samples.misspelt())))
        .startsWith("error[ZZZ-007]: ");
  }

  @Test
  void escapesAndLineBreaksOfInputsReachNoTerminal() {
    List<String> lines = List.of("", "", "  upgradeMode: \u001b[2Jsave\u202e");
    Diagnostic attack = Samples.finding("value is \"\u001b]0;x\u0007\n::add-mask::x\"");

    String text = render(Format.TEXT, Style.PLAIN, lines, report(attack));

    assertThat(text)
        .startsWith("error[ZZZ-007]: value is \"<U+001B>]0;x<U+0007>\\n::add-mask::x\"\n")
        .contains("3 |   upgradeMode: <U+001B>[2Jsave<U+202E>\n")
        .contains("  |                ^^^^^^^^^^^^^^^^")
        .doesNotContain("\u001b", "\u0007", "\u202e");
  }

  @Test
  void severityOfTheFindingCountsNotThatOfItsCode() {
    Diagnostic lowered = Samples.misspelt().as(Severity.WARNING);

    assertThat(render(Format.TEXT, report(lowered)))
        .startsWith("warning[ZZZ-007]: ")
        .endsWith("\n1 warning\n");
  }
}
