package dev.weir.report;

import dev.weir.diagnostic.Diagnostics;
import dev.weir.publish.PublishResult;
import java.util.List;
import java.util.Objects;

/**
 * What a run has to tell, before anyone chose how to write it.
 *
 * @param waivers those in force, in the order in which they are shown
 * @param deliveries what became of each branch; empty for a run that publishes nothing
 */
public record Report(
    Diagnostics findings,
    RunSummary summary,
    List<WaiverInForce> waivers,
    List<PublishResult> deliveries) {

  public Report {
    Objects.requireNonNull(findings);
    Objects.requireNonNull(summary);
    waivers = List.copyOf(waivers);
    deliveries = List.copyOf(deliveries);
  }

  /** The report of a run that publishes nothing. */
  public Report(Diagnostics findings, RunSummary summary, List<WaiverInForce> waivers) {
    this(findings, summary, waivers, List.of());
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
