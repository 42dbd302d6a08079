package dev.weir.manifest.workload;

import dev.weir.config.DataSystem;
import dev.weir.config.EnvironmentSpec.Network;
import dev.weir.manifest.network.Cidr;
import dev.weir.model.HostPort;
import dev.weir.resolve.ResolvedEnvironment;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a job that uses a data system has to reach, read from the environment by hand: an address in
 * each range, a broker that no client starts with, a host of each service.
 */
record SystemProbes(ResolvedEnvironment environment) implements DataSystem.Cases<List<Probe>> {

  @Override
  public List<Probe> kafka(DataSystem.Kafka kafka) {
    List<Probe> probes = new ArrayList<>();
    for (HostPort server : HostPort.list(kafka.bootstrapServers())) {
      String domain = server.host().substring(server.host().indexOf('.'));
      probes.addAll(servers(kafka.cidrs(), "b-9" + domain, server.port()));
    }
    return probes;
  }

  @Override
  public List<Probe> jdbc(DataSystem.Jdbc jdbc) {
    return HostPort.ofJdbc(jdbc.url()).stream()
        .flatMap(server -> servers(jdbc.cidrs(), server.host(), server.port()).stream())
        .toList();
  }

  @Override
  public List<Probe> http(DataSystem.Http http) {
    return HostPort.ofUrl(http.url()).stream()
        .flatMap(server -> servers(http.cidrs(), server.host(), server.port()).stream())
        .toList();
  }

  @Override
  public List<Probe> service(DataSystem.Service service) {
    End pod = End.pod(service.namespace(), service.podLabels());
    return service.ports().stream().map(port -> new Probe(pod, port)).toList();
  }

  @Override
  public List<Probe> lake(DataSystem.Lake lake) {
    var systems = environment.data().systems();
    List<Probe> probes = new ArrayList<>();
    probes.addAll(Objects.requireNonNull(systems.buckets().get(lake.bucket())).match(this));
    lake.glue()
        .map(name -> Objects.requireNonNull(systems.glue().get(name)))
        .ifPresent(glue -> probes.addAll(glue.match(this)));
    return probes;
  }

  @Override
  public List<Probe> bucket(DataSystem.Bucket bucket) {
    return bucket(bucket.name(), environment.data().region(bucket));
  }

  List<Probe> bucket(String name, String region) {
    return aws("s3", name + ".s3." + region + ".amazonaws.com");
  }

  @Override
  public List<Probe> glue(DataSystem.Glue glue) {
    return regional("glue", glue);
  }

  @Override
  public List<Probe> kinesis(DataSystem.Kinesis kinesis) {
    List<Probe> probes = new ArrayList<>(regional("kinesis", kinesis));
    kinesis.targetRoleArn().ifPresent(role -> probes.addAll(sts()));
    return probes;
  }

  @Override
  public List<Probe> dynamoDb(DataSystem.DynamoDb dynamoDb) {
    return regional("dynamodb", dynamoDb);
  }

  @Override
  public List<Probe> sqs(DataSystem.Sqs sqs) {
    return regional("sqs", sqs);
  }

  @Override
  public List<Probe> secret(DataSystem.Secret secret) {
    return regional("secretsmanager", secret);
  }

  List<Probe> sts() {
    return aws("sts", "sts." + environment.spec().cluster().region() + ".amazonaws.com");
  }

  List<Probe> logs() {
    return aws("logs", "logs." + environment.spec().cluster().region() + ".amazonaws.com");
  }

  private List<Probe> regional(String service, DataSystem system) {
    return aws(service, service + "." + environment.data().region(system) + ".amazonaws.com");
  }

  /** By an interface endpoint, which S3 and DynamoDB have only when it is said of them. */
  private List<Probe> aws(String service, String host) {
    Map<String, List<String>> endpoints =
        environment.spec().network().map(Network::endpoints).orElse(Map.of());
    boolean gateway = service.equals("s3") || service.equals("dynamodb");
    List<String> all = gateway ? List.of() : endpoints.getOrDefault("all", List.of());
    return servers(endpoints.getOrDefault(service, all), host, 443);
  }

  private static List<Probe> servers(List<String> ranges, String host, int port) {
    return ranges.isEmpty()
        ? List.of(new Probe(End.host(host), port))
        : ranges.stream().map(range -> new Probe(End.outside(within(range)), port)).toList();
  }

  /** The sixth address of a range. */
  private static String within(String range) {
    Cidr cidr = Cidr.parse(range);
    byte[] bytes = cidr.network().add(BigInteger.valueOf(5)).toByteArray();
    byte[] address = new byte[cidr.bits() / 8];
    int length = Math.min(bytes.length, address.length);
    System.arraycopy(bytes, bytes.length - length, address, address.length - length, length);
    try {
      return InetAddress.getByAddress(address).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
