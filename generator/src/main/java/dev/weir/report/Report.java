package dev.weir.report;

import dev.weir.diagnostic.Diagnostics;
import dev.weir.publish.PublishResult;
import java.util.List;
import java.util.Objects;

/**
 * What a run has to tell, before anyone chose how to write it.
 *
 * @param deliveries what became of each branch; empty for a run that publishes nothing
 */
public record Report(Diagnostics findings, RunSummary summary, List<PublishResult> deliveries) {

  public Report {
    Objects.requireNonNull(findings);
    Objects.requireNonNull(summary);
    deliveries = List.copyOf(deliveries);
  }

  /** The report of a run that publishes nothing. */
  public Report(Diagnostics findings, RunSummary summary) {
    this(findings, summary, List.of());
  }
}
