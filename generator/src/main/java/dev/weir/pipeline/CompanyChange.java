package dev.weir.pipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Unit;
import dev.weir.manifest.previous.Change;
import dev.weir.manifest.previous.DeliveredTree;
import dev.weir.manifest.previous.PreviousState;
import dev.weir.manifest.previous.WorkloadChange;
import dev.weir.output.RenderedTree;
import dev.weir.policy.CompanyIndex;
import dev.weir.policy.facts.ChangeFacts;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What changes in the whole company, as policies are told of it.
 *
 * @param environments all that there are now
 * @param results of all units
 * @param next what was rendered of them
 */
record CompanyChange(
    List<ResolvedEnvironment> environments, List<UnitResult> results, RenderedTree next) {

  /**
   * The workloads that are not as they were. One with an error is left out: nothing was rendered of
   * it, and it would look like a removed one.
   */
  ObjectNode since(PreviousState previous) {
    DeliveredTree delivered = DeliveredTree.of(new RenderedSource(next));
    Set<Unit> broken = broken();
    List<ChangeFacts.Changed> changes =
        environments.stream()
            .flatMap(
                environment -> {
                  String name = environment.name();
                  Change change =
                      new Change(previous.tree().environment(name), delivered.environment(name));
                  return change.workloads(change.units()).stream()
                      .filter(workload -> isWhole(name, workload.name(), broken))
                      .map(workload -> new ChangeFacts.Changed(environment, workload));
                })
            .toList();
    return ChangeFacts.of(previous.words(), changes);
  }

  private Set<Unit> broken() {
    return results.stream()
        .filter(result -> result.diagnostics().hasErrors())
        .flatMap(result -> result.index().stream())
        .map(CompanyIndex.Entry::unit)
        .collect(Collectors.toSet());
  }

  private static boolean isWhole(String environment, WorkloadChange.Name name, Set<Unit> broken) {
    return !broken.contains(Unit.workload(environment, name.team(), name.workload()))
        && !broken.contains(Unit.workloadTenant(environment, name.team(), name.workload()));
  }
}
