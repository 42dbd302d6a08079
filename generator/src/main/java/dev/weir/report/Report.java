package dev.weir.report;

import dev.weir.diagnostic.Diagnostics;
import java.util.List;
import java.util.Objects;

/**
 * What a run has to tell, before anyone chose how to write it.
 *
 * @param waivers those in force, in the order in which they are shown
 */
public record Report(Diagnostics findings, RunSummary summary, List<WaiverInForce> waivers) {

  public Report {
    Objects.requireNonNull(findings);
    Objects.requireNonNull(summary);
    waivers = List.copyOf(waivers);
  }

  /** Without waivers. */
  public Report(Diagnostics findings, RunSummary summary) {
    this(findings, summary, List.of());
  }

  /** What waivers excuse; each finding once, however many waivers it has. */
  Diagnostics excused() {
    return waivers.stream()
        .map(WaiverInForce::excused)
        .reduce(Diagnostics.none(), Diagnostics::plus);
  }
}
