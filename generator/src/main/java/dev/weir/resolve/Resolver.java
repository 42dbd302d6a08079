package dev.weir.resolve;

import dev.weir.config.Binding;
import dev.weir.config.Inputs;
import dev.weir.config.Inputs.WorkloadFile;
import dev.weir.config.RunsIn;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.source.JsonTree;
import dev.weir.source.Node;
import dev.weir.source.Pointers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides every job in every environment it runs in, on all cores; the result does not show it. */
public final class Resolver {

  private final Inputs inputs;
  private final Baselines baselines = new Baselines();

  private Resolver(Inputs inputs) {
    this.inputs = inputs;
  }

  /** One team with its findings. */
  private record TeamResult(Optional<ResolvedTeam> team, List<Diagnostic> findings) {}

  /** What the inputs decide, with a finding for every relation between them that does not hold. */
  public static Resolution resolve(Inputs inputs) {
    return new Resolver(inputs).run();
  }

  private Resolution run() {
    List<Diagnostic> findings = new ArrayList<>(Relations.findings(inputs));
    Set<String> atFault =
        findings.stream()
            .filter(Diagnostic::isError)
            .map(finding -> finding.location().file())
            .collect(Collectors.toSet());
    List<ResolvedEnvironment> environments = new ArrayList<>();
    for (Inputs.Environment environment : inputs.environments().values()) {
      if (hasItsDataSystems(environment)) {
        environments.add(environment(environment, atFault, findings));
      }
    }
    findings.addAll(Standby.findings(environments));
    findings.addAll(RoleNames.findings(environments));
    environments.forEach(environment -> findings.addAll(RoleOrder.findings(environment)));
    GoodFiles good = GoodFiles.of(findings);
    return new Resolution(environments.stream().map(good::of).toList(), Diagnostics.of(findings));
  }

  /** A standby without the other side would only get findings that follow from the other's. */
  private boolean hasItsDataSystems(Inputs.Environment environment) {
    return environment.spec().standbyOf().stream().allMatch(inputs.environments()::containsKey);
  }

  private ResolvedEnvironment environment(
      Inputs.Environment environment, Set<String> atFault, List<Diagnostic> findings) {
    EnvironmentScope scope = EnvironmentScope.of(inputs, environment, baselines);
    List<TeamResult> results =
        inputs.teams().values().parallelStream()
            .map(team -> team(scope, sound(team, atFault)))
            .toList();
    results.forEach(result -> findings.addAll(result.findings));
    List<ResolvedTeam> teams = results.stream().flatMap(r -> r.team.stream()).toList();
    return new ResolvedEnvironment(
        environment,
        inputs.platform(),
        scope.dialect(),
        new Yardstick(
            environment.spec().tier(),
            Bounds.of(environment.spec().limits(), inputs.platform().spec().limits()),
            inputs.platform().spec().registries()),
        scope.data(),
        teams);
  }

  /** The team without files that have an error already: more would only follow from it. */
  private static Inputs.Team sound(Inputs.Team team, Set<String> atFault) {
    return new Inputs.Team(
        team.file(),
        team.name(),
        team.spec(),
        sound(team.jobs(), atFault),
        sound(team.clusters(), atFault));
  }

  private static Map<String, WorkloadFile> sound(
      Map<String, WorkloadFile> files, Set<String> atFault) {
    Map<String, WorkloadFile> sound = new TreeMap<>(files);
    sound.values().removeIf(file -> atFault.contains(file.file().path()));
    return sound;
  }

  private static TeamResult team(EnvironmentScope scope, Inputs.Team team) {
    List<Diagnostic> findings = new ArrayList<>();
    Map<String, ResolvedJob> clusters = new TreeMap<>();
    for (WorkloadFile file : here(scope, team, team.clusters())) {
      JobResolver resolver = new JobResolver(scope, team);
      decided(resolver.resolve(file), resolver, findings)
          .ifPresent(cluster -> clusters.put(file.name(), cluster));
    }
    Map<String, List<ResolvedJob>> sessionJobs = new TreeMap<>();
    List<Workload> workloads = new ArrayList<>();
    for (WorkloadFile file : here(scope, team, team.jobs())) {
      JobResolver resolver = new JobResolver(scope, team);
      Optional<String> cluster = cluster(file);
      Optional<ResolvedJob> job =
          cluster.isEmpty()
              ? resolver.resolve(file)
              : resolver.resolve(file, cluster.map(clusters::get));
      decided(job, resolver, findings)
          .ifPresent(
              j ->
                  cluster.ifPresentOrElse(
                      name -> sessionJobs.computeIfAbsent(name, n -> new ArrayList<>()).add(j),
                      () -> workloads.add(new Workload.Application(j))));
    }
    clusters.forEach(
        (name, cluster) ->
            workloads.add(
                new Workload.Session(cluster, sessionJobs.getOrDefault(name, List.of()))));
    workloads.sort(Comparator.comparing(Workload::name));
    findings.addAll(StateFolders.findings(workloads));
    boolean present = !workloads.isEmpty() || isIn(team, scope.environment());
    return new TeamResult(
        present
            ? Optional.of(new ResolvedTeam(team, scope.namespace(team), workloads))
            : Optional.empty(),
        findings);
  }

  /** The job when nothing about its life is wrong either. */
  private static Optional<ResolvedJob> decided(
      Optional<ResolvedJob> job, JobResolver resolver, List<Diagnostic> findings) {
    findings.addAll(resolver.findings());
    List<Diagnostic> broken = job.map(LifeRules::findings).orElse(List.of());
    findings.addAll(broken);
    return job.filter(j -> broken.isEmpty());
  }

  /** Whether a team or one of its jobs runs in an environment. */
  static boolean isIn(Inputs.Team team, Inputs.Environment environment) {
    Predicate<RunsIn> here = r -> r.includes(environment.name(), environment.spec().tier());
    return here.test(team.spec().runsIn())
        || Stream.of(team.jobs(), team.clusters())
            .flatMap(files -> files.values().stream())
            .anyMatch(file -> here.test(runsIn(team, file)));
  }

  private static List<WorkloadFile> here(
      EnvironmentScope scope, Inputs.Team team, Map<String, WorkloadFile> files) {
    return files.values().stream()
        .filter(file -> runsIn(team, file).includes(scope.name(), scope.spec().tier()))
        .toList();
  }

  /** Where a job or cluster runs: what its file says, else what its team says. */
  static RunsIn runsIn(Inputs.Team team, WorkloadFile file) {
    return Pointers.value(file.file().root(), "/spec/runsIn")
        .map(node -> Binding.to(RunsIn.class, JsonTree.of(node)))
        .orElse(team.spec().runsIn());
  }

  /** The session cluster that a job names. */
  static Optional<String> cluster(WorkloadFile file) {
    return Pointers.value(file.file().root(), "/spec/cluster")
        .map(node -> node.match(m -> "", s -> "", Node.Scalar::text));
  }
}
