package dev.weir.manifest.workload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.SmallCompany;
import dev.weir.manifest.Target;
import dev.weir.manifest.Tracing;
import dev.weir.manifest.reach.Need;
import dev.weir.manifest.reach.Reach;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from access, and in which words of the backend. */
class AccessFlowsTest {

  private static final String PATH = "environments/dev/environment.yaml";
  private static final String CILIUM = "network: {backend: cilium}";
  private static final String AUTO = "network: {backend: application-network-policy}";

  @ParameterizedTest
  @CsvSource({
    "b-3.orders.acme.example, 9098, true",
    "b-3.orders.acme.example, 9092, false",
    "b-3.other.acme.example,  9098, false",
    "ledger.acme.example,     5432, true",
    "metastore.acme.example,  9083, true",
    "schemas.acme.example,    443,  true",
    "www.acme.example,        443,  false",
    "acme-lake.s3.eu-central-1.amazonaws.com, 443, true",
    "acme-far.s3.us-east-1.amazonaws.com,     443, true",
    "acme-lake.s3.us-east-1.amazonaws.com,    443, false",
    "someones.s3.eu-central-1.amazonaws.com,  443, false",
    "222233334444.data-kinesis.eu-central-1.amazonaws.com, 443, true",
    "111122223333.data-kinesis.eu-central-1.amazonaws.com, 443, false",
    "streams.dynamodb.eu-central-1.amazonaws.com, 443, true",
    "111122223333.ddb.eu-central-1.amazonaws.com, 443, true",
    "sqs.eu-central-1.amazonaws.com,            443, true",
    "secretsmanager.eu-central-1.amazonaws.com, 443, true",
    "glue.eu-central-1.amazonaws.com,           443, true",
    "sts.eu-central-1.amazonaws.com,            443, true",
    "kms.eu-central-1.amazonaws.com,            443, false",
    "logs.eu-central-1.amazonaws.com,           443, false",
  })
  void hostsAreNamedByBothBackends(String host, int port, boolean allowed) {
    for (String network : List.of(CILIUM, AUTO)) {
      var simulator = simulator(Systems.everything(network));
      for (String component : List.of("jobmanager", "taskmanager")) {
        assertThat(simulator.allows(pod("everything", component), End.host(host), "TCP", port))
            .as(network + " " + component)
            .isEqualTo(allowed);
      }
    }
  }

  @Test
  void starIsOneLabelForCiliumAndMoreForAutoMode() {
    End below = End.host("x.b-1.orders.acme.example");
    End pod = pod("everything", "taskmanager");

    assertThat(simulator(Systems.everything(CILIUM)).allows(pod, below, "TCP", 9098)).isFalse();
    assertThat(simulator(Systems.everything(AUTO)).allows(pod, below, "TCP", 9098)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"kube-apiserver, 443", "host, 80"})
  void entitiesOfCiliumAreKnownWithoutAnAddress(String entity, int port) {
    End end = End.entity(entity, "198.51.100.9");
    SmallCompany company = Systems.everything(CILIUM);
    SmallCompany irsa = company.with(PATH, text(company));
    SmallCompany podIdentity =
        company.with(PATH, text(company).replace("{type: irsa}", "{type: pod-identity}"));

    assertThat(simulator(podIdentity).allows(pod("everything", "jobmanager"), end, "TCP", port))
        .isTrue();
    assertThat(simulator(irsa).allows(pod("everything", "jobmanager"), end, "TCP", port))
        .isEqualTo(entity.equals("kube-apiserver"));
  }

  private static String text(SmallCompany company) {
    return company.files().getOrDefault(PATH, "");
  }

  @Test
  void nameThatNoProxySawIsUnknownToCilium() {
    var policies = simulator(Systems.everything(CILIUM)).policies();
    JsonNode hosts = policies.get(2).spec().deepCopy();
    for (JsonNode rule : hosts.path("egress")) {
      rule.path("toPorts").forEach(ports -> ((ObjectNode) ports).remove("rules"));
    }
    var blind = new FlowSimulator(List.of(policies.get(0), cilium(hosts)));
    var seeing = new FlowSimulator(List.of(policies.get(0), policies.get(2)));
    End pod = pod("everything", "jobmanager");
    End host = End.host("schemas.acme.example");

    assertThat(seeing.allows(pod, host, "TCP", 443)).isTrue();
    assertThat(blind.allows(pod, host, "TCP", 443)).isFalse();
  }

  private static FlowSimulator.Policy cilium(JsonNode spec) {
    return new FlowSimulator.Policy("CiliumNetworkPolicy", "payments", spec);
  }

  @Test
  void samePodsOnPlainPoliciesNeedRanges() {
    Reach reach = reach(Systems.everything("network: {endpoints: {all: [10.0.64.0/24]}}"));

    assertThat(whats(reach.nowhere())).containsExactly("jdbc ledger", "kafka orders", "lake hive");
    assertThat(whats(reach.anywhere())).containsExactly("DynamoDB", "S3", "http schemas");
    assertThat(whats(reach.byRange()))
        .containsExactly("Glue", "Kinesis", "SQS", "STS", "Secrets Manager");
    assertThat(reach.byName()).isEmpty();
  }

  @Test
  void endpointsOfS3HaveToBeSaidAndServeOneRegion() {
    String all = "network: {endpoints: {all: [10.0.64.0/24], s3: [10.0.65.0/24]}}";
    Reach reach =
        reach(
            Systems.declared("buckets: {far: {name: far, region: us-east-1}}\n" + all)
                .job("everything", "access: [{bucket: far, read: [in/]}]"));

    assertThat(whats(reach.byRange())).containsExactly("S3", "STS");
    assertThat(whats(reach.anywhere())).containsExactly("S3");
  }

  @Test
  void bucketBehindTheGatewayIsNotLookedForInTheEndpoint() {
    String all = "network: {endpoints: {s3: [10.0.65.0/24]}}";
    Reach reach =
        reach(
            Systems.declared("buckets: {lake: {name: lake, endpoint: gateway}}\n" + all)
                .job("everything", "access: [{bucket: lake, read: [in/]}]"));

    assertThat(whats(reach.anywhere())).contains("S3");
    assertThat(whats(reach.byRange())).containsExactly("S3");
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.1.1:9092",
    "kafka:9092",
    "kafka.kafka.svc:9092",
    "kafka.kafka.svc.cluster.local:9092",
  })
  void addressesAndNamesOfTheClusterAreNoNamesForRules(String server) {
    Reach reach =
        reach(
            Systems.declared("kafka: {a: {bootstrapServers: \"" + server + "\"}}\n" + CILIUM)
                .job("everything", "access: [{kafka: a, read: [t], consumerGroup: g}]"));

    assertThat(whats(reach.nowhere())).containsExactly("kafka a");
  }

  @Test
  void domainOfOneLabelIsNotSharedByBrokers() {
    Reach reach =
        reach(
            Systems.declared("kafka: {a: {bootstrapServers: \"kafka.example:9092\"}}\n" + CILIUM)
                .job("everything", "access: [{kafka: a, read: [t], consumerGroup: g}]"));

    assertThat(reach.byName())
        .filteredOn(need -> need.what().equals("kafka a"))
        .allSatisfy(need -> assertThat(need.servers().hosts()).containsExactly("kafka.example"));
  }

  @Test
  void declaredPortsReplaceThoseOfTheAddresses() {
    String kafka =
        "kafka: {a: {bootstrapServers: \"b.acme.example:9092\", cidrs: [10.1.0.0/24], ports: [1,"
            + " 2]}}";
    Reach reach =
        reach(
            Systems.declared(kafka)
                .job("everything", "access: [{kafka: a, read: [t], consumerGroup: g}]"));

    assertThat(reach.byRange())
        .filteredOn(need -> need.what().equals("kafka a"))
        .allSatisfy(need -> assertThat(need.servers().ports()).containsExactly(1, 2));
  }

  @Test
  void programFromTheWebIsFetchedByJobManagersAlone() {
    SmallCompany company =
        Systems.declared(CILIUM)
            .job("everything", "artifact: {jar: \"https://jars.acme.example/job.jar\"}");
    End server = End.host("jars.acme.example");
    var simulator = simulator(company);

    assertThat(simulator.allows(pod("everything", "jobmanager"), server, "TCP", 443)).isTrue();
    assertThat(simulator.allows(pod("everything", "taskmanager"), server, "TCP", 443)).isFalse();
  }

  @Test
  void programsOfSessionJobsAreFetchedByTheOperator() {
    Reach reach =
        reach(
            Systems.declared(CILIUM)
                .cluster("everything", "")
                .bareJob(
                    "one",
                    "cluster: everything\nartifact: {jar: \"https://jars.acme.example/one.jar\"}\n"
                        + "access: [{http: schemas}]")
                .environment("http: {schemas: {url: \"https://s.acme.example\"}}\n" + CILIUM));

    assertThat(whats(reach.byName())).containsExactly("S3", "STS", "http schemas");
  }

  @Test
  void wideRuleOfAClusterWithVersionSixIsOfVersionSix() {
    SmallCompany company = SmallCompany.create().job("everything", "");
    String six =
        text(company).replace("serviceAddress: 172.20.0.1", "serviceAddress: \"fd12:3456::1\"");
    var simulator = simulator(company.with(PATH, six));
    End pod = pod("everything", "taskmanager");

    assertThat(simulator.allows(pod, End.outside("2600:1f00::1"), "TCP", 443)).isTrue();
    assertThat(simulator.allows(pod, End.outside("52.95.1.2"), "TCP", 443)).isFalse();
    assertThat(simulator.allows(pod, End.outside("fd00:ec2::254"), "TCP", 443)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "b-1.orders, access[0]",
    "sqs.eu-central-1, access[6]",
    "ledger.acme.example, access[8]",
    "schemas.acme.example, access[11]",
  })
  void everyRuleNamesTheLineThatCausedIt(String host, String line) {
    Target target = Systems.everything(CILIUM).target("everything", Tracing.ON);
    Manifest policy =
        policies(target).stream()
            .filter(manifest -> manifest.key().kind().equals("CiliumNetworkPolicy"))
            .findFirst()
            .orElseThrow();
    JsonNode rules = policy.tree().at("/spec/egress");

    for (int i = 0; i < rules.size(); i++) {
      if (rules.path(i).toString().contains(host.replace("b-1", "*"))) {
        assertThat(policy.origins().of("/spec/egress/" + i).orElseThrow().leaves())
            .extracting(leaf -> leaf.path())
            .containsExactly(line);
        return;
      }
    }
    throw new AssertionError("no rule for " + host);
  }

  @Test
  void rangeOfSeveralSystemsIsOneRule() {
    Target target =
        Systems.ranged("network: {endpoints: {all: [10.0.64.0/24]}}").target("everything");
    List<String> ranges =
        new AccessFlows()
            .flows(target).stream()
                .flatMap(flow -> flow.out().stream())
                .flatMap(rule -> rule.getTo().stream())
                .filter(peer -> peer.getIpBlock() != null)
                .map(peer -> peer.getIpBlock().getCidr())
                .toList();

    assertThat(ranges)
        .containsExactlyInAnyOrder(
            "10.0.64.0/24", "10.1.0.0/20", "10.2.0.0/24", "10.3.0.0/24", "0.0.0.0/0");
  }

  private static SortedSet<String> whats(List<Need> needs) {
    SortedSet<String> whats = new TreeSet<>();
    needs.forEach(need -> whats.add(need.what()));
    return whats;
  }

  private static Reach reach(SmallCompany company) {
    Target target = company.target("everything");
    return Reach.of(target.environment(), target.workload());
  }

  private static FlowSimulator simulator(SmallCompany company) {
    return FlowSimulator.of(policies(company.target("everything")));
  }

  private static List<Manifest> policies(Target target) {
    return Stream.of(new WorkloadPolicies(), new NamedPolicies())
        .flatMap(concern -> concern.render(target).stream())
        .toList();
  }

  private static End pod(String app, String component) {
    return End.pod("payments", Map.of("app", app, "component", component));
  }
}
