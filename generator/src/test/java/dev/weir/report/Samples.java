package dev.weir.report;

import dev.weir.diagnostic.Code;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Location;
import dev.weir.diagnostic.Subject;
import java.util.List;
import java.util.Optional;

/** Findings, files and reports that the tests of the formats share. */
final class Samples {

  static final String FILE = "teams/payments/jobs/fraud.yaml";
  static final Code MISSPELT = Code.error("ZZZ-007", "unknown upgrade mode");
  static final Code LARGE = Code.warning("ZZZ-003", "more memory than a node has");
  static final Code OLD = Code.note("ZZZ-001", "no pin");

  static final RunSummary SUMMARY =
      new RunSummary(
          new RunSummary.Scope(4, 1, 14, 412),
          new RunSummary.Files(10, 402, 0),
          Optional.empty(),
          1234);

  static final RunSummary NOTHING =
      new RunSummary(
          new RunSummary.Scope(0, 0, 0, 0), RunSummary.Files.none(), Optional.empty(), 7);

  private static final List<String> LINES =
      List.of("apiVersion: weir.dev/v1", "spec:", "  upgradeMode: savepiont", "  parallelism: 8");

  private Samples() {}

  static Diagnostic misspelt() {
    return Diagnostic.of(
        MISSPELT,
        Location.onLine(FILE, 3, 16, 25),
        "upgradeMode is \"savepiont\"",
        "one of last-state, savepoint, stateless",
        "did you mean \"savepoint\"?");
  }

  static Diagnostic misspeltIn(String namespace) {
    return misspelt()
        .about(new Subject("FlinkDeployment " + namespace + "/fraud", "/spec/job/upgradeMode"));
  }

  static Diagnostic large() {
    return Diagnostic.of(
        LARGE, new Location(FILE, 2, 1, 4, 17), "memory is \"1Ti\"", "at most 64Gi", "lower it");
  }

  static Diagnostic old() {
    return Diagnostic.of(
        OLD, Location.ofFile("environments/platform.yaml"), "no baseline", "a pin", "add one");
  }

  /** An error whose found text is chosen by the test. */
  static Diagnostic finding(String found) {
    return Diagnostic.of(MISSPELT, Location.onLine(FILE, 3, 16, 25), found, "a word", "mend it");
  }

  static Report report(Diagnostic... findings) {
    return new Report(Diagnostics.of(List.of(findings)), SUMMARY);
  }

  static Report empty() {
    return new Report(Diagnostics.none(), NOTHING);
  }

  static String render(Format format, Report report) {
    return render(format, Style.PLAIN, LINES, report);
  }

  static String render(Format format, Style style, List<String> lines, Report report) {
    SourceLines sources = file -> file.equals(FILE) ? lines : List.of();
    return new Renderer("1.2.3", sources, style).render(FormatRequest.toStdout(format), report);
  }
}
