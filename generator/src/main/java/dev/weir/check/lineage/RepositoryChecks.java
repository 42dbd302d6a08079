package dev.weir.check.lineage;

import dev.weir.diagnostic.Diagnostics;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;

/** The registry of checks over the whole repository. */
public final class RepositoryChecks {

  private static final List<RepositoryCheck> ALL =
      List.of(
          new ConsumerGroups(),
          new TransactionalIds(),
          new Writers(),
          new UnwrittenTopics(),
          new StatePaths());

  private RepositoryChecks() {}

  /**
   * Every finding about jobs that get in each other's way.
   *
   * @param environments all of the repository, selected or not: the other job may be anywhere
   */
  public static Diagnostics check(List<ResolvedEnvironment> environments) {
    Company company = Company.of(environments);
    return Diagnostics.of(
        ALL.stream().flatMap(check -> check.check(company).stream()).distinct().toList());
  }
}
