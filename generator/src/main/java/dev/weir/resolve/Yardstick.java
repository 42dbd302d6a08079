package dev.weir.resolve;

import dev.weir.config.Limits;
import dev.weir.config.Tier;
import java.util.List;

/**
 * By what an environment is judged. A change is also judged by what held before it, so that it
 * cannot loosen its own gate.
 *
 * @param limits platform's and environment's bounds, the environment's first field by field
 * @param registries prefixes of allowed images; empty when all are
 */
public record Yardstick(Tier tier, Limits limits, List<String> registries) {

  public Yardstick {
    registries = List.copyOf(registries);
  }
}
