package dev.weir.report;

import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Phrases that several formats share. */
final class Words {

  private Words() {}

  /** {@code error}, {@code warning} or {@code note}. */
  static String severity(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  /** {@code 1 job}, {@code 2 jobs}. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** {@code 2 errors, 1 warning, 3 waived}, or {@code no findings}. */
  static String counts(Report report) {
    int waived = report.excused().all().size();
    return counts(report.findings()) + (waived == 0 ? "" : ", " + waived + " waived");
  }

  private static String counts(Diagnostics findings) {
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long number = findings.count(severity);
      if (number > 0) {
        parts.add(count(number, severity(severity)));
      }
    }
    return parts.isEmpty() ? "no findings" : String.join(", ", parts);
  }

  /** {@code 850 ms}, {@code 1.2 s}. */
  static String duration(long millis) {
    return millis < 1000 ? millis + " ms" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }
}
