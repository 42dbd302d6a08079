package dev.weir.policy.waiver;

import dev.weir.diagnostic.Diagnostic;
import java.util.List;

/**
 * A finding that waivers excuse.
 *
 * @param waivers all that do, at least one, by their files
 */
public record Waived(Diagnostic finding, About about, List<Waiver> waivers) {

  public Waived {
    waivers = waivers.stream().sorted().toList();
  }
}
