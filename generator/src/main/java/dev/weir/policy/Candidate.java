package dev.weir.policy;

import dev.weir.diagnostic.Diagnostics;
import dev.weir.policy.bundle.Bundle;
import java.util.List;

/**
 * A bundle that judges alone, before it is switched on.
 *
 * @param options how it is asked; always in process
 */
public record Candidate(Bundle bundle, PolicyOptions options) implements PolicySource {

  @Override
  public Started start() {
    return (tree, environments) ->
        new Policies(
            PolicyLoad.embedded(options, List.of(bundle), environments), Diagnostics.none());
  }
}
