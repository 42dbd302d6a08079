package dev.weir.report;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Workflow commands that GitHub shows beside the changed lines of a pull request (source: GitHub,
 * workflow commands; escaping as in its toolkit).
 */
final class GitHubReport {

  private GitHubReport() {}

  /** One line for each finding and each waiver in force; nothing without any. */
  static String of(Report report) {
    return Stream.concat(
            Finding.of(report.findings()).stream().map(GitHubReport::command),
            report.waivers().stream().map(GitHubReport::command))
        .map(command -> command + "\n")
        .collect(Collectors.joining());
  }

  private static String command(WaiverInForce waiver) {
    List<String> properties = new ArrayList<>();
    properties.add("file=" + property(waiver.at().file()));
    addRange(properties, waiver.at());
    properties.add("title=" + property("waiver in force: " + waiver.title()));
    String excuses = Words.count(waiver.excused().all().size(), "finding");
    List<String> lines =
        List.of(
            "reason: " + VisibleText.of(waiver.spec().reason()),
            VisibleText.of(waiver.people()),
            "excuses: " + excuses);
    return "::notice " + String.join(",", properties) + "::" + data(String.join("\n", lines));
  }

  private static String command(Finding finding) {
    List<String> properties = new ArrayList<>();
    properties.add("file=" + property(finding.location().file()));
    addRange(properties, finding.location());
    properties.add("title=" + property(finding.code() + " " + finding.code().title()));
    return "::"
        + level(finding.severity())
        + " "
        + String.join(",", properties)
        + "::"
        + message(finding);
  }

  /** GitHub refuses columns on an annotation of several lines. */
  private static void addRange(List<String> properties, Location at) {
    if (at.line() == 0) {
      return;
    }
    int endLine = lastLine(at);
    properties.add("line=" + at.line());
    if (endLine > at.line()) {
      properties.add("endLine=" + endLine);
      return;
    }
    properties.add("col=" + at.column());
    properties.add("endLine=" + at.line());
    if (at.endLine() == at.line()) {
      properties.add("endColumn=" + at.endColumn());
    }
  }

  /** A range that ends before the first character of a line does not touch that line. */
  private static int lastLine(Location at) {
    return at.endColumn() <= 1 ? at.endLine() - 1 : at.endLine();
  }

  private static String message(Finding finding) {
    Diagnostic about = finding.about();
    List<String> lines = new ArrayList<>();
    lines.add(VisibleText.of(about.found()));
    lines.add("expected: " + VisibleText.of(about.expected()));
    lines.add("action: " + VisibleText.of(about.action()));
    about.outlook().ifPresent(outlook -> lines.add("outlook: " + outlook));
    finding.object().ifPresent(object -> lines.add("object: " + object));
    lines.add("page: " + Pages.path(finding.code()));
    return data(String.join("\n", lines));
  }

  private static String level(Severity severity) {
    return severity == Severity.NOTE ? "notice" : Words.severity(severity);
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(VisibleText.of(text)).replace(":", "%3A").replace(",", "%2C");
  }
}
