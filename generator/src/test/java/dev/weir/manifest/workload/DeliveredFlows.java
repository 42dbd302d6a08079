package dev.weir.manifest.workload;

import dev.weir.config.EnvironmentSpec.Monitoring;
import dev.weir.config.EnvironmentSpec.Network;
import dev.weir.config.SystemKind;
import dev.weir.manifest.FlinkPods;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Target;
import dev.weir.manifest.TeamTarget;
import dev.weir.manifest.Tracing;
import dev.weir.manifest.tenant.TenantConcerns;
import dev.weir.resolve.Access;
import dev.weir.resolve.JobSettings.Artifact;
import dev.weir.resolve.JobSettings.LogArchive;
import dev.weir.resolve.JobSettings.Logging;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedTeam;
import dev.weir.resolve.StateBases;
import dev.weir.resolve.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Everything that the workloads of one environment may be asked to reach, and what they should. */
record DeliveredFlows(ResolvedEnvironment environment) {

  static final List<String> COMPONENTS = List.of("jobmanager", "taskmanager");

  /** The policies of all teams and workloads together. */
  FlowSimulator simulator() {
    List<Manifest> manifests = new ArrayList<>();
    for (ResolvedTeam team : environment.teams()) {
      TeamTarget target = new TeamTarget(environment, team, Tracing.OFF);
      TenantConcerns.all().forEach(concern -> manifests.addAll(concern.render(target)));
      team.workloads().forEach(w -> manifests.addAll(policies(team, w)));
    }
    return FlowSimulator.of(manifests);
  }

  /** The policies of one workload and of its team's namespace. */
  FlowSimulator simulator(ResolvedTeam team, Workload workload) {
    List<Manifest> manifests = new ArrayList<>(policies(team, workload));
    TeamTarget target = new TeamTarget(environment, team, Tracing.OFF);
    TenantConcerns.all().forEach(concern -> manifests.addAll(concern.render(target)));
    return FlowSimulator.of(manifests);
  }

  private List<Manifest> policies(ResolvedTeam team, Workload workload) {
    Target target = new Target(environment, team, workload, Tracing.OFF);
    return Stream.of(new WorkloadPolicies(), new NamedPolicies())
        .flatMap(concern -> concern.render(target).stream())
        .toList();
  }

  /** A pod of a workload; of its blue half where it has two. */
  static End pod(ResolvedTeam team, Workload workload, String component) {
    String app = FlinkPods.clusters(workload).get(0);
    return End.pod(team.namespace(), Map.of("app", app, "component", component));
  }

  /** Every data system of the environment. */
  Set<Probe> systems() {
    SystemProbes probes = new SystemProbes(environment);
    Set<Probe> all = new TreeSet<>();
    for (SystemKind kind : SystemKind.values()) {
      environment.data().systems().of(kind).values().forEach(s -> all.addAll(s.match(probes)));
    }
    all.addAll(probes.sts());
    all.addAll(probes.logs());
    all.addAll(probes.bucket("another-company", environment.spec().cluster().region()));
    environment.teams().stream()
        .flatMap(team -> team.workloads().stream())
        .forEach(workload -> all.addAll(own(workload)));
    return all;
  }

  /** What an access line makes a workload reach. */
  Set<Probe> of(Access line) {
    return new TreeSet<>(line.system().match(new SystemProbes(environment)));
  }

  /** What a workload reaches whatever its access lines say. */
  Set<Probe> always(Workload workload) {
    Set<Probe> always = own(workload);
    if (environment.usesIrsa()) {
      always.addAll(new SystemProbes(environment).sts());
    }
    if (environment.spec().network().flatMap(Network::backend).isEmpty()) {
      systems().stream()
          .filter(probe -> !probe.to().host().isEmpty() && probe.port() == 443)
          .forEach(always::add);
    }
    return always;
  }

  /** State, program and logs. */
  private Set<Probe> own(Workload workload) {
    SystemProbes probes = new SystemProbes(environment);
    String region = environment.spec().cluster().region();
    Set<Probe> own = new TreeSet<>();
    buckets(workload).forEach(name -> own.addAll(probes.bucket(name, region)));
    if (archives(workload).flatMap(a -> a.cloudWatch().stream()).anyMatch(on -> on)) {
      own.addAll(probes.logs());
    }
    return own;
  }

  private Stream<String> buckets(Workload workload) {
    StateBases bases = StateBases.of(environment.spec().storage());
    Stream<String> state = Stream.of(bases.checkpoints(), bases.savepoints());
    Stream<String> jar =
        workload.match(
            own ->
                own.cluster().settings().artifact().stream()
                    .flatMap(artifact -> artifact.jar().stream()),
            session -> Stream.<String>of());
    Stream<String> logs =
        archives(workload)
            .filter(archive -> archive.s3().orElse(false))
            .flatMap(archive -> environment.spec().monitoring().stream())
            .flatMap(monitoring -> monitoring.logBucket().stream())
            .map(bucket -> "s3://" + bucket);
    Stream<String> scripts =
        workload.cluster().settings().artifact().flatMap(Artifact::python).stream()
            .flatMap(python -> python.script().stream());
    return Stream.of(state, jar, logs, scripts)
        .flatMap(uris -> uris)
        .filter(uri -> uri.startsWith("s3://"))
        .map(uri -> uri.split("/", -1)[2]);
  }

  private Stream<LogArchive> archives(Workload workload) {
    return workload.cluster().settings().logging().flatMap(Logging::archive).stream()
        .filter(archive -> environment.dialect().isEmr());
  }

  String monitoringNamespace() {
    return environment.spec().monitoring().flatMap(Monitoring::namespace).orElse("monitoring");
  }
}
