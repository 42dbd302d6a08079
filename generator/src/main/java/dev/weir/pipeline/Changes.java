package dev.weir.pipeline;

import dev.weir.check.change.ChangeChecks;
import dev.weir.config.Inputs;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.manifest.previous.Change;
import dev.weir.manifest.previous.DeliveredTree;
import dev.weir.manifest.previous.PreviousState;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Compares what was rendered with what was delivered before. */
final class Changes {

  private Changes() {}

  /** What the rules over changes say of every selected environment. */
  static Diagnostics check(PreviousState previous, Repository repository, Rendering rendering) {
    DeliveredTree before = previous.tree().within(rendering.scope()::includes);
    DeliveredTree next = DeliveredTree.of(new RenderedSource(rendering.tree()));
    SortedSet<String> environments = new TreeSet<>(before.environments());
    environments.addAll(next.environments());
    return check(previous, repository, rendering, environments);
  }

  /** The same of some environments, whether or not a selection is about them. */
  static Diagnostics check(
      PreviousState previous,
      Repository repository,
      Rendering rendering,
      SortedSet<String> environments) {
    Optional<Inputs> inputs = repository.inputs();
    if (inputs.isEmpty()) {
      return previous.diagnostics();
    }
    DeliveredTree before = previous.tree().within(rendering.scope()::includes);
    DeliveredTree next = DeliveredTree.of(new RenderedSource(rendering.tree()));
    Diagnostics findings = previous.diagnostics();
    for (String name : environments) {
      Change change = new Change(before.environment(name), next.environment(name));
      Optional<ResolvedEnvironment> resolved =
          repository.resolution().environments().stream()
              .filter(environment -> environment.name().equals(name))
              .findFirst();
      findings =
          findings.plus(
              ChangeChecks.check(change, inputs.get(), resolved, rendering.diagnostics()));
    }
    return findings;
  }
}
