package dev.weir.resolve;

import dev.weir.config.Inputs;
import dev.weir.config.Inputs.WorkloadFile;
import dev.weir.config.RunsIn;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.Places.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Relations between the files of one team. */
final class TeamRelations {

  private final Inputs inputs;
  private final Inputs.Team team;
  private final List<Diagnostic> findings = new ArrayList<>();

  private TeamRelations(Inputs inputs, Inputs.Team team) {
    this.inputs = inputs;
    this.team = team;
  }

  /** One finding for each relation that does not hold. */
  static List<Diagnostic> findings(Inputs inputs, Inputs.Team team) {
    TeamRelations relations = new TeamRelations(inputs, team);
    Stream.concat(team.jobs().values().stream(), team.clusters().values().stream())
        .forEach(relations::whereItRuns);
    team.jobs().values().forEach(relations::sessionJob);
    relations.names();
    return relations.findings;
  }

  private void whereItRuns(WorkloadFile file) {
    Places.texts(file.file(), "/spec/runsIn/environments")
        .forEach(name -> knownEnvironment(name).ifPresent(findings::add));
    RunsIn runsIn = Resolver.runsIn(team, file);
    if (!mayRunSomewhere(runsIn)) {
      findings.add(
          Diagnostic.of(
              ResolveCodes.RUNS_NOWHERE,
              Places.key(file.file(), "/spec/runsIn"),
              "\"" + file.name() + "\" runs in no environment",
              "runsIn that names an environment or a tier that exists",
              "name one, or remove the file"));
    }
    for (Text name : Places.keys(file.file(), "/spec/environments")) {
      override(name, runsIn);
    }
  }

  /**
   * An environment that is named counts even when its file has errors or its name a typing error.
   */
  private boolean mayRunSomewhere(RunsIn runsIn) {
    boolean tierUnknown =
        inputs.environments().size() < inputs.declared().environments().size()
            && !runsIn.tiers().isEmpty();
    return tierUnknown
        || !runsIn.environments().isEmpty()
        || inputs.environments().values().stream()
            .anyMatch(e -> runsIn.includes(e.name(), e.spec().tier()));
  }

  private void override(Text name, RunsIn runsIn) {
    Inputs.Environment environment = inputs.environments().get(name.value());
    if (environment == null) {
      knownEnvironment(name).ifPresent(findings::add);
    } else if (!runsIn.includes(name.value(), environment.spec().tier())) {
      findings.add(
          Diagnostic.of(
              ResolveCodes.NO_SUCH_OVERRIDE,
              name.location(),
              "values for \"" + name.value() + "\", where it does not run",
              "overrides only for where runsIn says",
              "add " + name.value() + " to runsIn, or remove the override"));
    }
  }

  private Optional<Diagnostic> knownEnvironment(Text name) {
    return Relations.unknown(
        name, "environment", inputs.declared().environments(), "environments folder");
  }

  private void sessionJob(WorkloadFile job) {
    Optional<Text> cluster = Places.text(job.file(), "/spec/cluster");
    if (cluster.isEmpty()) {
      return;
    }
    Relations.unknown(
            cluster.get(),
            "session cluster",
            inputs.declared().clusters(team.name()),
            "team's clusters folder")
        .ifPresent(findings::add);
    Optional.ofNullable(team.clusters().get(cluster.get().value()))
        .ifPresent(file -> runsWhereTheClusterRuns(job, cluster.get(), file));
    findings.addAll(SessionJobFields.findings(job.file()));
  }

  private void runsWhereTheClusterRuns(WorkloadFile job, Text cluster, WorkloadFile file) {
    RunsIn jobs = Resolver.runsIn(team, job);
    RunsIn clusters = Resolver.runsIn(team, file);
    for (Inputs.Environment environment : inputs.environments().values()) {
      var tier = environment.spec().tier();
      if (jobs.includes(environment.name(), tier) && !clusters.includes(environment.name(), tier)) {
        findings.add(
            Diagnostic.of(
                ResolveCodes.CLUSTER_ABSENT,
                cluster.location(),
                job.name()
                    + " runs in "
                    + environment.name()
                    + ", where session cluster "
                    + cluster.value()
                    + " does not",
                "a cluster that runs wherever its jobs run",
                "add " + environment.name() + " to the cluster's runsIn, or take the job out"));
      }
    }
  }

  private void names() {
    for (WorkloadFile job : team.jobs().values()) {
      WorkloadFile cluster = team.clusters().get(job.name());
      if (cluster != null) {
        findings.add(
            Diagnostic.of(
                ResolveCodes.NAME_TAKEN,
                Places.name(job.file()),
                "job \"" + job.name() + "\" has the name of a session cluster",
                "one name, one resource: both would be FlinkDeployment " + job.name(),
                "rename one of them; the cluster is in " + cluster.file().path()));
      }
    }
  }
}
