package dev.weir.check.scope;

import dev.weir.diagnostic.Diagnostic;
import java.util.List;

/** One rule about a job, a session job or a session cluster in one environment. */
@FunctionalInterface
public interface JobCheck {

  /** A finding for each way in which the rule is broken; empty when it holds. */
  List<Diagnostic> check(JobScope scope);
}
