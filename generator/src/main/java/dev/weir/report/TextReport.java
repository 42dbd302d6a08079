package dev.weir.report;

import dev.weir.diagnostic.Location;
import dev.weir.publish.PublishResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The report that people read: findings with their code frames, then the summary. */
record TextReport(SourceLines sources, Style style) {

  /**
   * Longest line that gets a frame, in characters: thousands of findings on one line of a megabyte
   * must not take minutes.
   */
  private static final int LONGEST_LINE = 20_000;

  /** Findings about credentials: their lines stay where they are, since reports end up in logs. */
  private static final Set<String> OF_CREDENTIALS =
      Set.of("FLK-014", "ACC-007", "POL-GIT-002", "POL-POD-013");

  /** Every line ends in a line feed, whatever the machine. */
  String of(Report report) {
    List<String> lines = new ArrayList<>();
    List<Finding> findings = Finding.of(report.findings());
    Map<String, List<String>> files = new HashMap<>();
    for (Finding finding : findings) {
      addHead(lines, finding);
      Location location = finding.location();
      if (!OF_CREDENTIALS.contains(finding.code().value())) {
        addFrame(lines, location, files.computeIfAbsent(location.file(), sources::lines));
      }
      addRemarks(lines, finding);
      lines.add("");
    }
    report.waivers().forEach(waiver -> addWaiver(lines, waiver));
    addSummary(lines, report.summary());
    Coming.of(report.findings()).forEach(coming -> lines.add(coming.toString()));
    report.deliveries().forEach(result -> lines.add(delivery(result)));
    lines.add(closing(report, findings.size()));
    return String.join("\n", lines) + "\n";
  }

  private void addHead(List<String> lines, Finding finding) {
    String head = Words.severity(finding.severity()) + "[" + finding.code() + "]";
    String found = VisibleText.of(finding.about().found());
    lines.add(style.severity(finding.severity(), head) + ": " + found);
    String arrow = margin(finding.location()) + "-->";
    lines.add(style.frame(arrow) + " " + VisibleText.of(finding.location().toString()));
  }

  private void addFrame(List<String> lines, Location at, List<String> source) {
    if (at.line() < 1
        || at.line() > source.size()
        || source.get(at.line() - 1).length() > LONGEST_LINE) {
      return;
    }
    int end = at.endLine() > at.line() ? Integer.MAX_VALUE : at.endColumn();
    FrameLine frame = FrameLine.of(source.get(at.line() - 1), at.column(), end);
    String bar = margin(at) + " |";
    lines.add(style.frame(bar));
    lines.add((style.frame(at.line() + " |") + " " + frame.text()).stripTrailing());
    lines.add(style.frame(bar + " " + frame.carets()));
  }

  private void addRemarks(List<String> lines, Finding finding) {
    String start = margin(finding.location()) + " = ";
    String code = finding.code().value();
    lines.add(start + "expected: " + VisibleText.of(finding.about().expected()));
    lines.add(start + "action: " + VisibleText.of(finding.about().action()));
    finding.about().outlook().ifPresent(outlook -> lines.add(start + "outlook: " + outlook));
    finding.object().ifPresent(object -> lines.add(start + "object: " + object));
    lines.add(start + "page: " + Pages.path(finding.code()) + "   (`weir explain " + code + "`)");
  }

  private void addWaiver(List<String> lines, WaiverInForce waiver) {
    String margin = margin(waiver.at());
    lines.add("waiver in force: " + VisibleText.of(waiver.title()));
    lines.add(style.frame(margin + "-->") + " " + VisibleText.of(waiver.at().toString()));
    lines.add(margin + " = reason: " + VisibleText.of(waiver.spec().reason()));
    lines.add(margin + " = " + VisibleText.of(waiver.people()));
    lines.add(margin + " = excuses: " + Words.count(waiver.excused().all().size(), "finding"));
    lines.add("");
  }

  private static void addSummary(List<String> lines, RunSummary summary) {
    RunSummary.Scope scope = summary.scope();
    lines.add(
        String.join(
            ", ",
            Words.count(scope.environments(), "environment"),
            Words.count(scope.teams(), "team"),
            Words.count(scope.jobs(), "job"),
            Words.count(scope.objects(), "object") + " in " + Words.duration(summary.millis())));
    summary.comparedWith().ifPresent(words -> lines.add("compared with " + VisibleText.of(words)));
    RunSummary.Files files = summary.files();
    if (!files.isNone()) {
      lines.add(
          Words.count(files.written(), "file")
              + (" written, " + files.unchanged() + " unchanged, " + files.removed() + " removed"));
    }
  }

  private static String delivery(PublishResult result) {
    String commit = result.commit().map(id -> " " + id.substring(0, 10)).orElse("");
    PublishResult.Files files = result.files();
    String changes =
        files.added() + files.changed() + files.removed() == 0
            ? ""
            : ", %d added, %d changed, %d removed"
                .formatted(files.added(), files.changed(), files.removed());
    String why = result.why().isEmpty() ? "" : ": " + VisibleText.of(result.why());
    String review = result.review().map(seen -> "; " + VisibleText.of(seen.words())).orElse("");
    return result.branch() + " " + result.outcome().word() + commit + changes + why + review;
  }

  private static String closing(Report report, int distinct) {
    String counts = Words.counts(report);
    boolean collapsed = distinct < report.findings().all().size();
    return collapsed ? counts + " (" + distinct + " distinct)" : counts;
  }

  /** As wide as the line's number, so that frame and remarks align. */
  private static String margin(Location location) {
    return " ".repeat(Integer.toString(location.line()).length());
  }
}
