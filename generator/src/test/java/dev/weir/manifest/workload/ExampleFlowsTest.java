package dev.weir.manifest.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.ExampleCompany;
import dev.weir.manifest.reach.Backend;
import dev.weir.resolve.Access;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedJob;
import dev.weir.resolve.ResolvedTeam;
import dev.weir.resolve.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every job of the example may reach, by all policies of its environment together. */
class ExampleFlowsTest {

  private static final List<Integer> FLINK_PORTS =
      List.of(6121, 6122, 6123, 6124, 6126, 6127, 8081, 9249);

  /** A workload with its team. */
  private record Running(ResolvedTeam team, Workload workload) {

    End pod(String component) {
      return DeliveredFlows.pod(team, workload, component);
    }

    @Override
    public String toString() {
      return team.name() + "/" + workload.name();
    }
  }

  static List<ResolvedEnvironment> environments() {
    return ExampleCompany.environments();
  }

  @ParameterizedTest
  @MethodSource("environments")
  void everyJobReachesItsDataAndNoOther(ResolvedEnvironment environment) {
    DeliveredFlows flows = new DeliveredFlows(environment);
    FlowSimulator simulator = flows.simulator();
    Set<Probe> systems = flows.systems();
    List<String> wrong = new ArrayList<>();
    for (Running one : running(environment)) {
      Set<Probe> required = flows.always(one.workload);
      one.workload.access().forEach(line -> required.addAll(flows.of(line)));
      for (String component : DeliveredFlows.COMPONENTS) {
        Set<Probe> reached = reached(simulator, one.pod(component), systems);
        if (!reached.equals(required)) {
          wrong.add(one + " " + component + ": " + reached + " instead of " + required);
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("environments")
  void podsOfOtherJobsAndTeamsStayApart(ResolvedEnvironment environment) {
    FlowSimulator simulator = new DeliveredFlows(environment).simulator();
    List<Running> all = running(environment);
    List<String> open = new ArrayList<>();
    for (Running from : all) {
      for (Running to : all) {
        if (!from.equals(to)) {
          open(simulator, from, to).forEach(flow -> open.add(from + " to " + to + flow));
        }
      }
    }

    assertThat(all).hasSizeGreaterThan(5);
    assertThat(open).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("environments")
  void nobodyReachesTheMetadataServiceOrAPrivateNetwork(ResolvedEnvironment environment) {
    FlowSimulator simulator = new DeliveredFlows(environment).simulator();
    Set<Probe> forbidden = new TreeSet<>();
    for (int port : List.of(80, 443, 1338)) {
      forbidden.add(new Probe(End.outside("169.254.169.254"), port));
      forbidden.add(new Probe(End.outside("fd00:ec2::254"), port));
      forbidden.add(new Probe(End.outside("10.99.1.1"), port));
      forbidden.add(new Probe(End.outside("192.168.7.7"), port));
      forbidden.add(new Probe(End.outside("100.64.3.3"), port));
    }
    for (int port : List.of(22, 80, 9092, 9098)) {
      forbidden.add(new Probe(End.outside("52.95.1.2"), port));
    }

    for (Running one : running(environment)) {
      for (String component : DeliveredFlows.COMPONENTS) {
        assertThat(reached(simulator, one.pod(component), forbidden)).as(one.toString()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("environments")
  void everyJobLives(ResolvedEnvironment environment) {
    DeliveredFlows flows = new DeliveredFlows(environment);
    FlowSimulator simulator = flows.simulator();
    End dns = End.pod("kube-system", Map.of("k8s-app", "kube-dns"));
    End operator =
        End.pod(
            environment.operatorNamespace(),
            environment.dialect().isEmr()
                ? Map.of("app", "whatever")
                : Map.of("app.kubernetes.io/name", "flink-kubernetes-operator"));
    End prometheus =
        End.pod(flows.monitoringNamespace(), Map.of("app.kubernetes.io/name", "prometheus"));
    End api = End.outside(environment.spec().cluster().apiServer().serviceAddress());
    End agent = End.entity("host", "169.254.170.23");

    for (Running one : running(environment)) {
      End jobManager = one.pod("jobmanager");
      End taskManager = one.pod("taskmanager");
      boolean watched = one.workload.cluster().settings().monitoring().enabled();
      assertThat(simulator.allows(taskManager, dns, "UDP", 53)).as(one.toString()).isTrue();
      assertThat(simulator.allows(jobManager, api, "TCP", 443)).as(one.toString()).isTrue();
      assertThat(simulator.allows(taskManager, jobManager, "TCP", 6123)).isTrue();
      assertThat(simulator.allows(taskManager, taskManager, "TCP", 6121)).isTrue();
      assertThat(simulator.allows(operator, jobManager, "TCP", 8081)).isTrue();
      assertThat(simulator.allows(operator, taskManager, "TCP", 8081)).isFalse();
      assertThat(simulator.allows(prometheus, taskManager, "TCP", 9249)).isEqualTo(watched);
      assertThat(simulator.allows(taskManager, agent, "TCP", 80))
          .isEqualTo(!environment.usesIrsa());
    }
  }

  @ParameterizedTest
  @MethodSource("environments")
  void droppingALineShutsItsOwnFlowsAndNoOther(ResolvedEnvironment environment) {
    DeliveredFlows flows = new DeliveredFlows(environment);
    Set<Probe> systems = flows.systems();
    int lines = 0;
    for (Running one : running(environment)) {
      for (Access line : one.workload.access()) {
        Workload without = without(one.workload, line);
        Set<Probe> kept = flows.always(without);
        without.access().forEach(other -> kept.addAll(flows.of(other)));
        Set<Probe> lost = flows.of(line);
        lost.removeAll(kept);
        End pod = one.pod("taskmanager");
        Set<Probe> before = reached(flows.simulator(one.team, one.workload), pod, systems);
        before.removeAll(reached(flows.simulator(one.team, without), pod, systems));

        assertThat(before).as(one + " without " + line).isEqualTo(lost);
        lines++;
      }
    }
    assertThat(lines).isPositive();
  }

  /** Read by a person: the flagship in its four environments. */
  @ParameterizedTest
  @CsvSource({
    "dev,         10.10.130.9,  9098, true",
    "dev,         10.10.130.9,  9092, false",
    "dev,         10.10.146.9,  9092, false",
    "dev,         10.10.160.9,  5432, false",
    "dev,         10.10.64.9,   443,  true",
    "dev,         acme-lake-dev.s3.eu-central-1.amazonaws.com, 443, true",
    "prod,        10.20.130.9,  9098, true",
    "prod,        10.20.144.9,  9096, false",
    "prod,        10.20.64.9,   443,  false",
    "prod,        acme-lake-prod.s3.eu-central-1.amazonaws.com, 443, true",
    "prod,        acme-flink-state-prod.s3.eu-central-1.amazonaws.com, 443, true",
    "prod,        acme-flink-savepoints-prod.s3.eu-central-1.amazonaws.com, 443, true",
    "prod,        acme-partner-feeds.s3.eu-central-1.amazonaws.com, 443, false",
    "prod,        schemas.acme.example, 443, false",
    "prod,        52.1.2.3,     443,  false",
    "emr-staging, 10.30.130.9,  9098, true",
    "emr-staging, 10.30.130.9,  9094, false",
    "emr-staging, 10.30.64.9,   443,  true",
    "emr-staging, acme-lake-emr-staging.s3.us-east-1.amazonaws.com, 443, true",
    "emr-prod,    10.40.130.9,  9098, true",
    "emr-prod,    acme-lake-emr-prod.s3.us-west-2.amazonaws.com, 443, true",
    "emr-prod,    acme-flink-logs-emr-prod.s3.us-west-2.amazonaws.com, 443, true",
    "emr-prod,    acme-flink-artifacts-us.s3.us-west-2.amazonaws.com, 443, true",
    "emr-prod,    schemas.emr-prod.acme.example, 443, false",
    "emr-prod,    52.1.2.3,     443,  false",
  })
  void fraudScoringReaches(String name, String to, int port, boolean allowed) {
    ResolvedEnvironment environment =
        environments().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
    Running job =
        running(environment).stream()
            .filter(one -> one.workload.name().equals("fraud-scoring"))
            .findFirst()
            .orElseThrow();
    End end = Character.isDigit(to.charAt(0)) ? End.outside(to) : End.host(to);
    FlowSimulator simulator = new DeliveredFlows(environment).simulator();

    for (String component : DeliveredFlows.COMPONENTS) {
      assertThat(simulator.allows(job.pod(component), end, "TCP", port)).isEqualTo(allowed);
    }
  }

  @Test
  void theExampleHasEveryBackend() {
    assertThat(environments().stream().map(Backend::of).distinct()).hasSize(3);
  }

  private static List<Running> running(ResolvedEnvironment environment) {
    return environment.teams().stream()
        .flatMap(team -> team.workloads().stream().map(w -> new Running(team, w)))
        .toList();
  }

  private static Set<Probe> reached(FlowSimulator simulator, End from, Set<Probe> probes) {
    Set<Probe> reached = new TreeSet<>();
    for (Probe probe : probes) {
      if (simulator.allows(from, probe.to(), "TCP", probe.port())) {
        reached.add(probe);
      }
    }
    return reached;
  }

  private static List<String> open(FlowSimulator simulator, Running from, Running to) {
    List<String> open = new ArrayList<>();
    for (String component : DeliveredFlows.COMPONENTS) {
      for (String other : DeliveredFlows.COMPONENTS) {
        for (int port : FLINK_PORTS) {
          if (simulator.allows(from.pod(component), to.pod(other), "TCP", port)) {
            open.add(" " + component + " to " + other + ":" + port);
          }
        }
      }
    }
    return open;
  }

  private static Workload without(Workload workload, Access line) {
    return workload.match(
        own -> new Workload.Application(without(own.cluster(), line)),
        session ->
            new Workload.Session(
                without(session.cluster(), line),
                session.jobs().stream().map(job -> without(job, line)).toList()));
  }

  private static ResolvedJob without(ResolvedJob job, Access line) {
    return new ResolvedJob(
        job.name(),
        job.stateKey(),
        job.runtime(),
        job.settings(),
        job.access().stream().filter(other -> !other.equals(line)).toList(),
        job.flinkConfiguration(),
        job.templates(),
        job.leaves(),
        job.declared());
  }
}
