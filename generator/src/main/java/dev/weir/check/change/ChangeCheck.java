package dev.weir.check.change;

import dev.weir.diagnostic.Diagnostic;
import java.util.List;

/** One rule about how one environment may change. */
@FunctionalInterface
interface ChangeCheck {

  /** A finding for each way in which the rule is broken; empty when it holds. */
  List<Diagnostic> check(ChangeScope scope);
}
