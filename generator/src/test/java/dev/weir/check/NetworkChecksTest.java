package dev.weir.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What policies could not say, or only too widely. */
class NetworkChecksTest {

  private static final String ENDPOINTS =
      "network: {endpoints: {all: [10.0.64.0/24], s3: [10.0.64.0/24]}}";
  private static final String READS =
      "access: [{kafka: orders, read: [orders], consumerGroup: orders}]";

  @Test
  void wideRuleIsSaidOnceWithWhatItIsFor() {
    Cases cases =
        network("network: {endpoints: {all: [10.0.64.0/24]}}")
            .append(Cases.ENVIRONMENT, "http: {schemas: {url: \"https://schemas.acme.example\"}}")
            .job("access: [{http: schemas}]")
            .with("teams/shop/jobs/refunds.yaml", Cases.jobFile("refunds"));

    assertThat(cases.codes()).containsExactly("NET-001");
    assertThat(cases.findings()).hasSize(1);
    assertThat(cases.findings().get(0).found()).endsWith("for S3, http schemas");
  }

  @ParameterizedTest
  @CsvSource({"cilium, ''", "application-network-policy, NET-008", "network-policy, NET-001"})
  void namesOfHostsMakeTheWideRuleNeedless(String backend, String codes) {
    assertThat(String.join(",", network("network: {backend: " + backend + "}").codes()))
        .isEqualTo(codes);
  }

  @Test
  void clusterDnsIsAskedForUnderAutoModeAlone() {
    assertThat(
            network("network: {backend: application-network-policy, clusterDns: 172.20.0.10}")
                .codes())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bootstrapServers: \"b.acme.example:9092\" | network-policy | NET-002",
        "bootstrapServers: \"b.acme.example:9092\", cidrs: [10.1.0.0/24] | network-policy | ''",
        "bootstrapServers: \"b.acme.example:9092\", cidrs: [169.254.169.254/32] | network-policy"
            + " | NET-002,NET-006",
        "bootstrapServers: \"b.acme.example:9092\" | cilium | ''",
        "bootstrapServers: \"10.1.0.9:9092\" | cilium | NET-002",
      })
  void brokersHaveRangesOrNames(String kafka, String backend, String codes) {
    Cases cases =
        network(ENDPOINTS.replace("{endpoints", "{backend: " + backend + ", endpoints"))
            .append(Cases.ENVIRONMENT, "kafka: {orders: {" + kafka + "}}");

    assertThat(String.join(",", cases.job(READS).codes().stream().sorted().toList()))
        .isEqualTo(codes);
    assertThat(cases.codes()).doesNotContain("NET-002");
  }

  @Test
  void unnamedBrokersAreFoundWhereTheyAreDeclared() {
    Cases cases =
        Cases.apache()
            .append(
                Cases.ENVIRONMENT, "kafka:", "  orders: {bootstrapServers: \"b.acme.example:1\"}")
            .job(READS)
            .with("teams/shop/jobs/refunds.yaml", Cases.jobFile("refunds") + "  " + READS + "\n");

    assertThat(cases.found()).filteredOn(f -> f.startsWith("NET")).hasSize(1);
    assertThat(cases.found()).anyMatch(f -> f.startsWith("NET-002@" + Cases.ENVIRONMENT));
  }

  @Test
  void databaseWithoutAPortHasNone() {
    Cases cases =
        Cases.apache()
            .append(
                Cases.ENVIRONMENT, "jdbc: {old: {url: \"jdbc:strange:db\", cidrs: [10.1.0.0/24]}}")
            .job("access: [{jdbc: old, read: [t]}]");

    assertThat(cases.codes()).contains("NET-002");
    assertThat(found(cases, "NET-002")).contains("has no port");
  }

  @ParameterizedTest
  @CsvSource({
    "https://jars.example.com/a.jar, ''",
    "https://jars.example.com:8443/a.jar, NET-002",
  })
  void programFromTheWebIsAtThePortOfTheWideRule(String jar, String code) {
    Cases cases =
        network("network: {endpoints: {all: [10.0.64.0/24]}}")
            .replace(Cases.JOB, "s3://jars/orders.jar", jar);

    assertThat(cases.codes().contains("NET-002")).isEqualTo(!code.isEmpty());
  }

  @Test
  void interfaceEndpointHasRanges() {
    Cases cases =
        Cases.apache()
            .append(Cases.ENVIRONMENT, "buckets: {lake: {name: lake, endpoint: interface}}");

    assertThat(cases.codes()).isEmpty();
    assertThat(cases.replace(Cases.ENVIRONMENT, ", s3: [10.0.64.0/24]", "").codes())
        .contains("NET-003");
  }

  @ParameterizedTest
  @CsvSource({
    "23, 2, network-policy, false",
    "25, 2, network-policy, true",
    "25, 1, network-policy, false",
    "25, 2, cilium, false",
  })
  void vpcCniTakesSoManyPorts(int count, int step, String backend, boolean found) {
    String ports =
        IntStream.range(0, count)
            .map(i -> 7000 + step * i)
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(", ", "[", "]"));
    Cases cases =
        network(ENDPOINTS.replace("{endpoints", "{backend: " + backend + ", endpoints"))
            .append(
                Cases.ENVIRONMENT,
                "kafka: {orders: {bootstrapServers: \"b.acme.example:9092\", cidrs: [10.1.0.0/24],"
                    + " ports: "
                    + ports
                    + "}}")
            .job(READS);

    assertThat(cases.codes().contains("NET-004")).isEqualTo(found);
  }

  @Test
  void portsOfLargerRangesCountForThoseInside() {
    String many =
        IntStream.range(0, 24)
            .mapToObj(i -> String.valueOf(7000 + 2 * i))
            .collect(Collectors.joining(", ", "[", "]"));
    Cases cases =
        network(
                "network: {endpoints: {all: [10.0.64.0/24], s3: [10.0.64.0/24]}, egress: [{cidr:"
                    + " 10.0.0.0/8, ports: [22], why: all}]}")
            .append(
                Cases.ENVIRONMENT,
                "kafka: {orders: {bootstrapServers: \"b.acme.example:9092\", cidrs: [10.1.0.0/24],"
                    + " ports: "
                    + many
                    + "}}")
            .job(READS);

    assertThat(found(cases, "NET-004")).contains("25 ports and protocols for 10.1.0.0/24");
  }

  @ParameterizedTest
  @CsvSource({
    "9098, 'auth: {type: iam}, ', false",
    "9096, 'auth: {type: iam}, ', true",
    "9198, 'auth: {type: iam}, ', false",
    "7777, 'auth: {type: iam}, ', false",
    "9092, '', false",
    "9098, '', true",
    "9094, 'tls: true, ', false",
    "9092, 'tls: true, ', true",
  })
  void portOfMskFitsTheAuthentication(int port, String auth, boolean found) {
    String arn =
        "clusterArn: \"arn:aws:kafka:eu-central-1:111122223333:cluster/a/1234abcd-12ab-34cd-56ef-1\"";
    Cases cases =
        Cases.apache()
            .append(
                Cases.ENVIRONMENT,
                "kafka: {orders: {bootstrapServers: \"b.acme.example:"
                    + port
                    + "\", cidrs: [10.1.0.0/24], "
                    + auth
                    + arn
                    + "}}");

    assertThat(cases.codes().contains("NET-005")).isEqualTo(found);
    assertThat(cases.replace(Cases.ENVIRONMENT, ", " + arn, "").codes()).doesNotContain("NET-005");
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/33, true",
    "300.0.0.0/8, true",
    "169.254.169.254/32, true",
    "fd00:ec2::254/128, true",
    "169.254.0.0/16, false",
  })
  void rangesCanBeUsed(String range, boolean found) {
    Cases cases = network(ENDPOINTS.replace("s3:", "sqs: [\"" + range + "\"], s3:"));

    assertThat(cases.codes().contains("NET-006")).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"2001:db8::/56\"', true",
    "'\"2001:db8::/56\", 10.1.0.0/24', false",
    "10.1.0.0/24, false",
  })
  void rangesAreOfTheClustersFamily(String ranges, boolean found) {
    Cases cases = network(ENDPOINTS.replace("s3:", "sqs: [" + ranges + "], s3:"));

    assertThat(cases.codes().contains("NET-007")).isEqualTo(found);
  }

  private static Cases network(String lines) {
    return Cases.apache().replace(Cases.ENVIRONMENT, ENDPOINTS, lines);
  }

  private static String found(Cases cases, String code) {
    List<Diagnostic> findings =
        cases.findings().stream().filter(d -> d.code().value().equals(code)).toList();
    return findings.stream().map(Diagnostic::found).collect(Collectors.joining("\n"));
  }
}
