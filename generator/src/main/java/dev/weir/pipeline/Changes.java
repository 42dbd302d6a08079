package dev.weir.pipeline;

import dev.weir.check.change.ChangeChecks;
import dev.weir.check.change.PromotedFrom;
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

  private final PreviousState previous;
  private final Repository repository;
  private final Rendering rendering;

  private Changes(PreviousState previous, Repository repository, Rendering rendering) {
    this.previous = previous;
    this.repository = repository;
    this.rendering = rendering;
  }

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
    return repository
        .inputs()
        .map(inputs -> new Changes(previous, repository, rendering).check(inputs, environments))
        .orElseGet(previous::diagnostics);
  }

  private Diagnostics check(Inputs inputs, SortedSet<String> environments) {
    DeliveredTree before = previous.tree().within(rendering.scope()::includes);
    DeliveredTree next = DeliveredTree.of(new RenderedSource(rendering.tree()));
    Diagnostics findings = previous.diagnostics();
    for (String name : environments) {
      Change change = new Change(before.environment(name), next.environment(name));
      Optional<ResolvedEnvironment> resolved = resolved(name);
      ChangeChecks.Known known =
          new ChangeChecks.Known(
              inputs, resolved, resolved.flatMap(e -> from(e, next)), rendering.diagnostics());
      findings = findings.plus(ChangeChecks.check(change, known));
    }
    return findings;
  }

  private Optional<ResolvedEnvironment> resolved(String name) {
    return repository.resolution().environments().stream()
        .filter(environment -> environment.name().equals(name))
        .findFirst();
  }

  /**
   * Where an environment takes its jobs from. Earlier inputs do not say what is delivered there,
   * and a selection without it does not say what it is to be.
   */
  private Optional<PromotedFrom> from(ResolvedEnvironment environment, DeliveredTree next) {
    if (previous.kind() != PreviousState.Kind.DELIVERED) {
      return Optional.empty();
    }
    return environment
        .spec()
        .promotion()
        .flatMap(promotion -> resolved(promotion.from()))
        .filter(from -> rendering.scope().includes(from.name()))
        .map(
            from ->
                new PromotedFrom(
                    previous.tree().environment(from.name()), next.environment(from.name()), from));
  }
}
