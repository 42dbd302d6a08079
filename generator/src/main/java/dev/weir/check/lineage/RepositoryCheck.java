package dev.weir.check.lineage;

import dev.weir.diagnostic.Diagnostic;
import java.util.List;

/** One rule about all environments together. */
@FunctionalInterface
interface RepositoryCheck {

  /** A finding for each way in which the rule is broken; empty when it holds. */
  List<Diagnostic> check(Company company);
}
