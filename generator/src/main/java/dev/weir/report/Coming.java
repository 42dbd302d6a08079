package dev.weir.report;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Outlook;
import dev.weir.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Findings that are going to weigh more.
 *
 * @param today what they are now
 */
record Coming(Outlook outlook, Severity today, long count) {

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing((Diagnostic one) -> one.outlook().orElseThrow().when())
          .thenComparing(one -> one.outlook().orElseThrow().to())
          .thenComparing(Diagnostic::severity);

  /** By day, then by baseline. */
  static List<Coming> of(Diagnostics findings) {
    Map<Diagnostic, Long> counts = new TreeMap<>(ORDER);
    findings.all().stream()
        .filter(one -> one.outlook().isPresent())
        .forEach(one -> counts.merge(one, 1L, Long::sum));
    List<Coming> all = new ArrayList<>();
    counts.forEach(
        (one, count) -> all.add(new Coming(one.outlook().orElseThrow(), one.severity(), count)));
    return all;
  }

  /** {@code on 2027-01-15: 3 warnings become errors}. */
  @Override
  public String toString() {
    String to = Words.severity(outlook.to());
    String article = outlook.to() == Severity.ERROR ? "an " : "a ";
    return outlook.when()
        + ": "
        + Words.count(count, Words.severity(today))
        + (count == 1 ? " becomes " + article + to : " become " + to + "s");
  }
}
