package dev.weir.report;

import dev.weir.diagnostic.Diagnostics;
import java.util.Objects;

/** What a run has to tell, before anyone chose how to write it. */
public record Report(Diagnostics findings, RunSummary summary) {

  public Report {
    Objects.requireNonNull(findings);
    Objects.requireNonNull(summary);
  }
}
