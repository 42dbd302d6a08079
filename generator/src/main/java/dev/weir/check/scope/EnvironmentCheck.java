package dev.weir.check.scope;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;

/** One rule about everything that runs in one environment. */
@FunctionalInterface
public interface EnvironmentCheck {

  /** A finding for each way in which the rule is broken; empty when it holds. */
  List<Diagnostic> check(ResolvedEnvironment environment);
}
