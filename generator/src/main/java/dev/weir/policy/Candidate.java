package dev.weir.policy;

import dev.weir.policy.bundle.BuiltInBundle;
import dev.weir.policy.bundle.Bundle;
import dev.weir.policy.waiver.JobNames;
import java.util.List;

/**
 * A bundle that judges alone, before it is switched on, by the standards of the repository.
 *
 * @param options how it is asked; always in process
 */
public record Candidate(Bundle bundle, PolicyOptions options) implements PolicySource {

  @Override
  public Started start() {
    return (tree, environments) -> {
      Standards.Known known =
          new Standards.Known(
              BuiltInBundle.catalogue(), List.of(bundle.catalogue()), /* areAll= */ false);
      Standards standards = Standards.of(Gate.read(tree, environments), known, options.date());
      List<Judge> judges = new Bench(options, standards, environments).embedded(List.of(bundle));
      return new Policies(judges, standards, JobNames.of(environments));
    };
  }
}
