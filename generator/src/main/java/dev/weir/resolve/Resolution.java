package dev.weir.resolve;

import dev.weir.diagnostic.Diagnostics;
import java.util.List;

/**
 * Everything that is fully decided.
 *
 * @param environments by name, sorted; a job with an error is left out, the others stay
 */
public record Resolution(List<ResolvedEnvironment> environments, Diagnostics diagnostics) {

  public Resolution {
    environments = List.copyOf(environments);
  }
}
