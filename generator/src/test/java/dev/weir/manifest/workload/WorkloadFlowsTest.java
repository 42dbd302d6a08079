package dev.weir.manifest.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.Fixtures;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Target;
import dev.weir.manifest.Trees;
import dev.weir.manifest.tenant.TenantConcerns;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadFlowsTest {

  private static final String FULL =
      """
      identity: {type: pod-identity}
      network:
        nodeLocalDns: 169.254.20.10
        clusterDns: 172.20.0.10
        egress:
          - {cidr: 0.0.0.0/0, ports: [443], why: S3}
          - {cidr: 10.9.0.0/16, ports: [9094], why: brokers}
          - {cidr: 10.9.0.0/16, ports: [9096, 9095], why: brokers}
      monitoring:
        namespace: prometheus
        podLabels: {app.kubernetes.io/name: prometheus}
        cidrs: [10.7.0.0/24]
      ingress: {className: nginx, domain: acme.example, namespace: edge, podLabels: {app: nginx}}
      """;

  private static final Map<String, End> ENDS =
      Map.ofEntries(
          Map.entry("jm", flink("fraud", "jobmanager")),
          Map.entry("tm", flink("fraud", "taskmanager")),
          Map.entry("blue-jm", flink("fraud-blue", "jobmanager")),
          Map.entry("green-tm", flink("fraud-green", "taskmanager")),
          Map.entry("other-jm", flink("orders", "jobmanager")),
          Map.entry("other-tm", flink("orders", "taskmanager")),
          Map.entry("dns", End.pod("kube-system", Map.of("k8s-app", "kube-dns"))),
          Map.entry("kube-proxy", End.pod("kube-system", Map.of("k8s-app", "kube-proxy"))),
          Map.entry("operator", operator("flink-operator")),
          Map.entry("fake-operator", operator("payments")),
          Map.entry("neighbour", End.pod("flink-operator", Map.of("app", "cron"))),
          Map.entry("nginx", End.pod("edge", Map.of("app", "nginx"))),
          Map.entry(
              "prometheus", End.pod("prometheus", Map.of("app.kubernetes.io/name", "prometheus"))),
          Map.entry("grafana", End.pod("prometheus", Map.of("app", "grafana"))),
          Map.entry("standard-prometheus", End.pod("monitoring", Map.of())));

  @ParameterizedTest
  @CsvSource({
    "jm,dns,UDP,53,true",
    "tm,dns,TCP,53,true",
    "tm,kube-proxy,UDP,53,false",
    "tm,169.254.20.10,UDP,53,true",
    "tm,172.20.0.10,TCP,53,true",
    "tm,jm,TCP,6123,true",
    "tm,jm,TCP,6124,true",
    "tm,jm,TCP,8081,false",
    "jm,tm,TCP,6122,true",
    "jm,tm,TCP,6126,true",
    "jm,tm,TCP,6127,true",
    "jm,tm,TCP,6121,false",
    "tm,tm,TCP,6121,true",
    "tm,tm,TCP,6126,false",
    "jm,jm,TCP,6123,false",
    "other-tm,jm,TCP,6123,false",
    "tm,other-tm,TCP,6121,false",
    "tm,other-jm,TCP,6123,false",
    "operator,jm,TCP,8081,true",
    "operator,jm,TCP,6123,false",
    "operator,tm,TCP,8081,false",
    "neighbour,jm,TCP,8081,false",
    "fake-operator,jm,TCP,8081,false",
    "jm,172.20.0.1,TCP,443,true",
    "tm,10.0.1.17,TCP,443,true",
    "tm,10.0.1.17,TCP,10250,false",
    "prometheus,tm,TCP,9249,true",
    "prometheus,jm,TCP,9249,true",
    "prometheus,jm,TCP,8081,false",
    "grafana,jm,TCP,9249,false",
    "10.7.0.9,tm,TCP,9249,true",
    "10.8.0.9,tm,TCP,9249,false",
    "nginx,jm,TCP,8081,true",
    "nginx,tm,TCP,8081,false",
    "tm,10.9.3.4,TCP,9095,true",
    "tm,10.9.3.4,TCP,9098,false",
    "jm,52.1.2.3,TCP,443,true",
    "jm,52.1.2.3,TCP,80,false",
    "tm,169.254.170.23,TCP,80,true",
    "tm,fd00:ec2::23,TCP,80,true",
    "tm,169.254.170.23,TCP,22,false",
    "tm,169.254.169.254,TCP,80,false",
    "jm,169.254.169.254,TCP,443,false",
    "jm,fd00:ec2::254,TCP,80,false",
  })
  void jobWithEverythingReachesExactlyWhatItNeeds(
      String from, String to, String protocol, int port, boolean allowed) {
    var simulator = simulator(FULL, Fixtures.application("fraud", "{ui: {ingress: {}}}"));

    assertThat(simulator.allows(end(from), end(to), protocol, port)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "tm,jm,TCP,6123,true",
    "jm,172.20.0.1,TCP,443,false",
    "tm,172.20.0.1,TCP,443,false",
    "tm,169.254.170.23,TCP,80,false",
    "nginx,jm,TCP,8081,false",
    "standard-prometheus,jm,TCP,9249,false",
    "tm,10.9.3.4,TCP,9094,false",
    "operator,jm,TCP,8081,true",
  })
  void standaloneJobWithoutAnythingIsClosed(
      String from, String to, String protocol, int port, boolean allowed) {
    Workload bare =
        Fixtures.application("fraud", "{mode: standalone, highAvailability: {type: none}}");

    assertThat(simulator("{}", bare).allows(end(from), end(to), protocol, port)).isEqualTo(allowed);
  }

  @Test
  void nativeJobWithoutHighAvailabilityReachesTheApiFromItsJobManagerAlone() {
    var simulator =
        simulator("{}", Fixtures.application("fraud", "{highAvailability: {type: none}}"));

    assertThat(simulator.allows(end("jm"), end("172.20.0.1"), "TCP", 443)).isTrue();
    assertThat(simulator.allows(end("tm"), end("172.20.0.1"), "TCP", 443)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {6123, 6124, 8081})
  void severalJobManagersTalkToEachOther(int port) {
    var simulator =
        simulator("{}", Fixtures.application("fraud", "{resources: {jobManager: {replicas: 2}}}"));

    assertThat(simulator.allows(end("jm"), end("jm"), "TCP", port)).isTrue();
  }

  @Test
  void emrOperatorIsKnownByItsNamespaceAlone() {
    var simulator =
        simulator("{operator: {type: emr, version: 7.12.0}}", Fixtures.application("fraud", "{}"));

    assertThat(simulator.allows(end("neighbour"), end("jm"), "TCP", 8081)).isTrue();
    assertThat(simulator.allows(end("fake-operator"), end("jm"), "TCP", 8081)).isFalse();
  }

  @Test
  void monitoringOffClosesTheReporter() {
    var simulator =
        simulator(FULL, Fixtures.application("fraud", "{monitoring: {enabled: false}}"));

    assertThat(simulator.allows(end("prometheus"), end("jm"), "TCP", 9249)).isFalse();
  }

  @Test
  void prometheusIsInMonitoringUnlessSaid() {
    var simulator = simulator("{monitoring: {}}", Fixtures.application("fraud", "{}"));

    assertThat(simulator.allows(end("standard-prometheus"), end("jm"), "TCP", 9249)).isTrue();
    assertThat(simulator.allows(end("prometheus"), end("jm"), "TCP", 9249)).isFalse();
  }

  @Test
  void blueGreenOpensTheChildrenAndNotTheParentsName() {
    var simulator = simulator("{}", Fixtures.application("fraud", "{blueGreen: {}}"));

    assertThat(simulator.allows(end("operator"), end("blue-jm"), "TCP", 8081)).isTrue();
    assertThat(simulator.allows(end("green-tm"), end("green-tm"), "TCP", 6121)).isTrue();
    assertThat(simulator.allows(end("operator"), end("jm"), "TCP", 8081)).isFalse();
  }

  @Test
  void everyPolicyNamesItsTypesAndIsThePlatforms() {
    Target target =
        Fixtures.target(
            Fixtures.environment(FULL), Fixtures.application("fraud", "{ui: {ingress: {}}}"));
    List<Manifest> policies = policies(target);

    assertThat(policies)
        .extracting(m -> m.key().name())
        .containsExactlyInAnyOrder("fraud-jobmanager", "fraud-taskmanager");
    assertThat(policies)
        .allSatisfy(
            m -> {
              assertThat(m.tree().path("spec").path("policyTypes")).isNotEmpty();
              assertThat(m.unit()).isEqualTo(target.tenantUnit());
              assertThat(m.origins().of("/spec")).isPresent();
            });
  }

  @Test
  void portsOfOneRangeAreOneEntry() {
    Target target =
        Fixtures.target(Fixtures.environment(FULL), Fixtures.application("fraud", "{}"));
    List<Flow> flows = new PlatformEgress().flows(target);

    assertThat(flows).hasSize(2);
    assertThat(Trees.of(flows.get(1).out().orElseThrow()).path("ports"))
        .isEqualTo(Fixtures.tree("{p: [{protocol: TCP, port: 9094, endPort: 9096}]}").path("p"));
  }

  private static FlowSimulator simulator(String environment, Workload workload) {
    ResolvedEnvironment resolved = Fixtures.environment(environment);
    Target target = Fixtures.target(resolved, workload);
    List<Manifest> manifests = new ArrayList<>(policies(target));
    var team = Fixtures.target(resolved, target.team());
    TenantConcerns.all().forEach(concern -> manifests.addAll(concern.render(team)));
    return FlowSimulator.of(manifests);
  }

  private static List<Manifest> policies(Target target) {
    return WorkloadTenantConcerns.all().stream()
        .flatMap(concern -> concern.render(target).stream())
        .filter(m -> m.key().kind().equals("NetworkPolicy"))
        .toList();
  }

  private static End end(String name) {
    End known = ENDS.get(name);
    return known == null ? End.outside(name) : known;
  }

  private static End flink(String cluster, String component) {
    return End.pod("payments", Map.of("app", cluster, "component", component));
  }

  private static End operator(String namespace) {
    return End.pod(namespace, Map.of("app.kubernetes.io/name", "flink-kubernetes-operator"));
  }
}
