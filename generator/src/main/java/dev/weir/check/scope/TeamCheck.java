package dev.weir.check.scope;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedTeam;
import java.util.List;

/** One rule about what a team runs in one environment. */
@FunctionalInterface
public interface TeamCheck {

  /** A finding for each way in which the rule is broken; empty when it holds. */
  List<Diagnostic> check(ResolvedEnvironment environment, ResolvedTeam team);
}
