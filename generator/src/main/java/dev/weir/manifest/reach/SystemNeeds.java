package dev.weir.manifest.reach;

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
import dev.weir.manifest.Origin;
import dev.weir.manifest.reach.Need.Servers;
import dev.weir.model.HostPort;
import dev.weir.resolve.Access;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What one line of a job's access makes its pods connect to. */
final class SystemNeeds implements DataSystem.Cases<List<Need>> {

  private static final Set<Integer> HTTPS = Set.of(443);
  private static final String THRIFT = "thrift://";

  private final ResolvedEnvironment environment;
  private final AwsNeeds aws;
  private final Access line;

  private SystemNeeds(ResolvedEnvironment environment, AwsNeeds aws, Access line) {
    this.environment = environment;
    this.aws = aws;
    this.line = line;
  }

  /** Of one line, a role that it assumes on the way included. */
  static List<Need> of(ResolvedEnvironment environment, AwsNeeds aws, Access line) {
    SystemNeeds needs = new SystemNeeds(environment, aws, line);
    List<Need> all = new ArrayList<>(line.system().match(needs));
    all.addAll(needs.assumed(line.system()));
    return all;
  }

  @Override
  public List<Need> kafka(Kafka kafka) {
    List<HostPort> servers = HostPort.list(kafka.bootstrapServers());
    return List.of(
        servers(
            "brokers of " + line,
            new Servers(
                Ranges.usable(kafka.cidrs()),
                Hosts.withSiblings(servers),
                ports(kafka.ports(), servers))));
  }

  @Override
  public List<Need> jdbc(Jdbc jdbc) {
    List<HostPort> servers = HostPort.ofJdbc(jdbc.url());
    return List.of(
        servers(
            "servers of " + line,
            new Servers(
                Ranges.usable(jdbc.cidrs()), Hosts.of(servers), ports(jdbc.ports(), servers))));
  }

  @Override
  public List<Need> http(Http http) {
    List<HostPort> servers = HostPort.ofUrl(http.url());
    return List.of(
        servers(
            "servers of " + line,
            new Servers(
                Ranges.usable(http.cidrs()), Hosts.of(servers), ports(List.of(), servers))));
  }

  @Override
  public List<Need> lake(Lake lake) {
    List<Need> needs = new ArrayList<>();
    bucket(lake).ifPresent(bucket -> needs.addAll(bucket(bucket)));
    bucket(lake).ifPresent(bucket -> needs.addAll(assumed(bucket)));
    if (lake.knownBy().equals("glue")) {
      Optional<Glue> glue = glue(lake);
      needs.add(aws.of(AwsService.GLUE, glue.map(this::site).orElseGet(aws::here), why("Glue")));
      glue.ifPresent(system -> needs.addAll(assumed(system)));
    }
    lake.metastore().ifPresent(address -> needs.add(metastore(lake, address)));
    return needs;
  }

  @Override
  public List<Need> bucket(Bucket bucket) {
    return List.of(aws.bucket(BucketUse.of(environment, bucket, why("S3"))));
  }

  @Override
  public List<Need> glue(Glue glue) {
    return List.of(aws.of(AwsService.GLUE, site(glue), why("Glue")));
  }

  @Override
  public List<Need> kinesis(Kinesis kinesis) {
    return List.of(aws.of(AwsService.KINESIS, site(kinesis), why("Kinesis")));
  }

  @Override
  public List<Need> dynamoDb(DynamoDb table) {
    return List.of(aws.table(site(table), line.stream().isPresent(), why("DynamoDB")));
  }

  @Override
  public List<Need> sqs(Sqs sqs) {
    return List.of(aws.of(AwsService.SQS, site(sqs), why("SQS")));
  }

  @Override
  public List<Need> secret(Secret secret) {
    return List.of(aws.of(AwsService.SECRETS_MANAGER, site(secret), why("Secrets Manager")));
  }

  /** Pods of the cluster, which have labels and no ranges: {@link Neighbour}. */
  @Override
  public List<Need> service(Service service) {
    return List.of();
  }

  private Need metastore(Lake lake, String address) {
    List<HostPort> servers = HostPort.list(address.substring(THRIFT.length()));
    return servers(
        "metastore of " + line,
        new Servers(Ranges.usable(lake.cidrs()), Hosts.of(servers), ports(List.of(), servers)));
  }

  private Need servers(String what, Servers servers) {
    boolean isPublic =
        servers.ports().equals(HTTPS)
            && line.system() instanceof Http
            && !servers.hosts().isEmpty();
    return new Need(
        line.toString(),
        servers,
        isPublic,
        true,
        Origin.rule(what, line.leaf()),
        environment.data().place(line.kind(), line.name()));
  }

  /** The token service hands out the credentials of a role that another account lends. */
  private List<Need> assumed(DataSystem system) {
    return system
        .targetRoleArn()
        .map(role -> aws.of(AwsService.STS, aws.here(), why("the role to assume, from STS")))
        .map(List::of)
        .orElse(List.of());
  }

  private Optional<Bucket> bucket(Lake lake) {
    return named(environment.data().systems().buckets(), lake.bucket());
  }

  private Optional<Glue> glue(Lake lake) {
    return lake.glue().flatMap(name -> named(environment.data().systems().glue(), name));
  }

  private static <T> Optional<T> named(Map<String, T> systems, String name) {
    return Optional.ofNullable(systems.get(name));
  }

  private Site site(DataSystem system) {
    var data = environment.data();
    return new Site(data.partition(), data.region(system), data.account(system));
  }

  private Origin why(String what) {
    return Origin.rule(what + " for " + line, line.leaf());
  }

  private static SortedSet<Integer> ports(List<Integer> said, List<HostPort> servers) {
    SortedSet<Integer> ports = new TreeSet<>(said);
    if (said.isEmpty()) {
      servers.forEach(server -> ports.add(server.port()));
    }
    return ports;
  }
}
