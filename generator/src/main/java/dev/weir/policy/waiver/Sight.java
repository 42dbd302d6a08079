package dev.weir.policy.waiver;

import dev.weir.config.WaiverSpec;
import dev.weir.policy.bundle.RuleScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a run looked at; an empty set of names means everything of that kind.
 *
 * @param jobs names of jobs or session clusters
 * @param objects all that were judged
 * @param company whether rules over the whole company were asked
 */
public record Sight(
    Set<String> environments,
    Set<String> teams,
    Set<String> jobs,
    List<About> objects,
    boolean company) {

  public Sight {
    objects = List.copyOf(objects);
  }

  /** Whether everything was seen that the waiver may excuse. */
  boolean holds(Waiver waiver) {
    WaiverSpec.Scope scope = waiver.spec().scope();
    return isWithin(environments, scope.environment())
        && isWithin(teams, scope.team())
        && isWithin(jobs, scope.job())
        && (company || waiver.rule().scope() != RuleScope.COMPANY);
  }

  /** Whether the waiver may excuse something of what was looked at. */
  boolean meets(Waiver waiver) {
    WaiverSpec.Scope scope = waiver.spec().scope();
    return meets(environments, scope.environment())
        && meets(teams, scope.team())
        && meets(jobs, scope.job());
  }

  private static boolean isWithin(Set<String> selected, Optional<String> named) {
    return selected.isEmpty() || named.filter(selected::contains).isPresent();
  }

  private static boolean meets(Set<String> selected, Optional<String> named) {
    return named.isEmpty() || isWithin(selected, named);
  }
}
