package dev.weir.policy;

import dev.weir.policy.engine.CodeCache;
import dev.weir.policy.engine.EngineLimits;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a run asks the policies.
 *
 * @param date the day that rules and waivers count as today
 * @param server the OPA server to ask instead of evaluating here: {@code http://localhost:8181}
 * @param cache for what is compiled at run time
 */
public record PolicyOptions(
    LocalDate date, Optional<String> server, CodeCache cache, EngineLimits limits)
    implements PolicySource {

  @Override
  public Started start() {
    return PolicyLoad.start(this);
  }

  /** In process, without a cache. */
  public static PolicyOptions embedded(LocalDate date) {
    return new PolicyOptions(date, Optional.empty(), CodeCache.none(), EngineLimits.standard());
  }
}
