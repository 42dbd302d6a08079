package dev.weir.resolve;

import dev.weir.diagnostic.Diagnostic;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Leaves out the jobs whose own file has an error, so that nothing follows from it further on. */
final class GoodFiles {

  private final Set<String> bad;

  private GoodFiles(Set<String> bad) {
    this.bad = bad;
  }

  static GoodFiles of(Collection<Diagnostic> findings) {
    return new GoodFiles(
        findings.stream()
            .filter(Diagnostic::isError)
            .map(finding -> finding.location().file())
            .collect(Collectors.toSet()));
  }

  /** The environment with the jobs and clusters whose file is good. */
  ResolvedEnvironment of(ResolvedEnvironment environment) {
    if (bad.isEmpty()) {
      return environment;
    }
    List<ResolvedTeam> teams = environment.teams().stream().map(this::team).toList();
    return environment.with(teams);
  }

  private ResolvedTeam team(ResolvedTeam team) {
    List<Workload> good =
        team.workloads().stream().flatMap(workload -> workload(workload).stream()).toList();
    return new ResolvedTeam(team.input(), team.namespace(), good);
  }

  private Optional<Workload> workload(Workload workload) {
    if (!isGood(workload.cluster())) {
      return Optional.empty();
    }
    return workload.match(
        Optional::of,
        session ->
            Optional.of(
                new Workload.Session(
                    session.cluster(), session.jobs().stream().filter(this::isGood).toList())));
  }

  private boolean isGood(ResolvedJob job) {
    return !bad.contains(job.declared().location().file());
  }
}
