package dev.weir.policy;

import dev.weir.diagnostic.Diagnostics;
import dev.weir.policy.waiver.Waived;
import java.util.List;

/**
 * What policies say.
 *
 * @param findings those that nobody excuses
 * @param waived the others
 */
public record Judgement(Diagnostics findings, List<Waived> waived) {

  public Judgement {
    waived = List.copyOf(waived);
  }
}
