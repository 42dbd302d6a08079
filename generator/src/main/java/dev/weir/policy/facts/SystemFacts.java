package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.DataSystem;
import dev.weir.config.DataSystem.Bucket;
import dev.weir.config.DataSystem.DynamoDb;
import dev.weir.config.DataSystem.Glue;
import dev.weir.config.DataSystem.Http;
import dev.weir.config.DataSystem.Jdbc;
import dev.weir.config.DataSystem.Kafka;
import dev.weir.config.DataSystem.Kinesis;
import dev.weir.config.DataSystem.Lake;
import dev.weir.config.DataSystem.Secret;
import dev.weir.config.DataSystem.Service;
import dev.weir.config.DataSystem.Sqs;
import dev.weir.model.Arn;
import dev.weir.model.HostPort;
import dev.weir.resolve.EnvironmentData;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What rules see of a data system that a job has access to. */
record SystemFacts(EnvironmentData data) implements DataSystem.Cases<SystemFacts.Line> {

  private static final List<Integer> HTTPS = List.of(443);
  private static final String THRIFT = "thrift://";

  /** Parts of JDBC URLs by which drivers encrypt, in lower case. */
  private static final List<String> ENCRYPTED =
      List.of(
          "ssl=true",
          "sslmode=require",
          "sslmode=verify",
          "usessl=true",
          "requiressl=true",
          "encrypt=true",
          "encrypt=strict",
          "protocol=tcps");

  /** The facts of one system. */
  record Line(
      List<Integer> ports,
      Optional<String> authentication,
      Optional<Boolean> encrypted,
      Optional<String> account) {

    void put(ObjectNode facts) {
      ArrayNode numbers = facts.putArray("ports");
      ports.forEach(port -> numbers.add(port.intValue()));
      authentication.ifPresent(way -> facts.put("authentication", way));
      encrypted.ifPresent(is -> facts.put("encrypted", is));
      account.ifPresent(id -> facts.put("account", id));
    }
  }

  @Override
  public Line kafka(Kafka kafka) {
    Optional<String> account =
        kafka.account().or(() -> kafka.clusterArn().flatMap(Arn::tryParse).map(Arn::account));
    return new Line(
        ports(kafka.ports(), HostPort.list(kafka.bootstrapServers())),
        Optional.of(kafka.mechanism()),
        Optional.of(kafka.isEncrypted()),
        account);
  }

  @Override
  public Line jdbc(Jdbc jdbc) {
    String url = jdbc.url().toLowerCase(Locale.ROOT);
    boolean encrypted = ENCRYPTED.stream().anyMatch(url::contains);
    return new Line(
        ports(jdbc.ports(), HostPort.ofJdbc(jdbc.url())),
        Optional.empty(),
        Optional.of(encrypted),
        Optional.empty());
  }

  @Override
  public Line http(Http http) {
    return plain(ports(List.of(), HostPort.ofUrl(http.url())));
  }

  @Override
  public Line service(Service service) {
    return plain(ports(service.ports(), List.of()));
  }

  /** Files in S3, and the metastore where one knows the tables. */
  @Override
  public Line lake(Lake lake) {
    SortedSet<Integer> ports = new TreeSet<>(HTTPS);
    lake.metastore()
        .filter(address -> address.startsWith(THRIFT))
        .map(address -> HostPort.list(address.substring(THRIFT.length())))
        .ifPresent(servers -> servers.forEach(server -> ports.add(server.port())));
    Optional<String> account =
        Optional.ofNullable(data.systems().buckets().get(lake.bucket())).map(data::account);
    return new Line(List.copyOf(ports), Optional.empty(), Optional.empty(), account);
  }

  @Override
  public Line bucket(Bucket bucket) {
    return ofAws(bucket);
  }

  @Override
  public Line glue(Glue glue) {
    return ofAws(glue);
  }

  @Override
  public Line kinesis(Kinesis kinesis) {
    return ofAws(kinesis);
  }

  @Override
  public Line dynamoDb(DynamoDb table) {
    return ofAws(table);
  }

  @Override
  public Line sqs(Sqs sqs) {
    return ofAws(sqs);
  }

  @Override
  public Line secret(Secret secret) {
    return ofAws(secret);
  }

  private Line ofAws(DataSystem system) {
    return new Line(HTTPS, Optional.empty(), Optional.empty(), Optional.of(data.account(system)));
  }

  private static Line plain(List<Integer> ports) {
    return new Line(ports, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static List<Integer> ports(List<Integer> said, List<HostPort> servers) {
    SortedSet<Integer> ports = new TreeSet<>(said);
    if (said.isEmpty()) {
      servers.forEach(server -> ports.add(server.port()));
    }
    return List.copyOf(ports);
  }
}
