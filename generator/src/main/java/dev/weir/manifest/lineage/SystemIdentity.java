package dev.weir.manifest.lineage;

import dev.weir.config.DataSystem;
import dev.weir.model.Arn;
import dev.weir.model.HostPort;
import dev.weir.resolve.Arns;
import dev.weir.resolve.EnvironmentData;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a data system physically is: equal for two declarations of one thing. */
public final class SystemIdentity implements DataSystem.Cases<String> {

  private final ResolvedEnvironment environment;

  private SystemIdentity(ResolvedEnvironment environment) {
    this.environment = environment;
  }

  /** The identity of a system that jobs of this environment use; it holds no credentials. */
  public static String of(ResolvedEnvironment environment, DataSystem system) {
    return system.match(new SystemIdentity(environment));
  }

  /** The Glue database that knows the tables of a lake, when one does. */
  public static Optional<String> glueDatabase(
      ResolvedEnvironment environment, DataSystem.Lake lake) {
    return lake.glue()
        .filter(name -> lake.knownBy().equals("glue"))
        .flatMap(name -> Optional.ofNullable(environment.data().systems().glue().get(name)))
        .map(glue -> new SystemIdentity(environment).glueDatabase(glue, lake.database()));
  }

  /** The addresses of a Kafka cluster by which two declarations of it know each other. */
  public static List<String> brokers(ResolvedEnvironment environment, DataSystem.Kafka kafka) {
    SystemIdentity identity = new SystemIdentity(environment);
    boolean local = HostPort.list(kafka.bootstrapServers()).stream().anyMatch(Addresses::isLocal);
    return Addresses.brokers(kafka.bootstrapServers()).stream()
        .map(broker -> local ? identity.inCluster(broker) : broker)
        .toList();
  }

  @Override
  public String kafka(DataSystem.Kafka kafka) {
    return kafka
        .clusterArn()
        .orElseGet(() -> "kafka://" + String.join(",", brokers(environment, kafka)));
  }

  @Override
  public String bucket(DataSystem.Bucket bucket) {
    return Arns.bucket(data(), bucket).toString();
  }

  @Override
  public String glue(DataSystem.Glue glue) {
    return glueDatabase(glue, glue.database());
  }

  private String glueDatabase(DataSystem.Glue glue, String database) {
    return Arns.glueCatalog(data(), glue).withResource("database/" + database).toString();
  }

  @Override
  public String kinesis(DataSystem.Kinesis kinesis) {
    return Arns.kinesis(data(), kinesis).toString();
  }

  @Override
  public String dynamoDb(DataSystem.DynamoDb dynamoDb) {
    return Arns.dynamoDb(data(), dynamoDb).toString();
  }

  @Override
  public String sqs(DataSystem.Sqs sqs) {
    return Arns.sqs(data(), sqs).toString();
  }

  @Override
  public String secret(DataSystem.Secret secret) {
    return secret.arn();
  }

  @Override
  public String jdbc(DataSystem.Jdbc jdbc) {
    return Addresses.database(jdbc.url(), this::inCluster);
  }

  @Override
  public String lake(DataSystem.Lake lake) {
    DataSystem.Bucket declared = data().systems().buckets().get(lake.bucket());
    String bucket = declared == null ? inCluster(lake.bucket()) : bucket(declared);
    return bucket + "/" + lake.path() + lake.database() + ".db";
  }

  @Override
  public String http(DataSystem.Http http) {
    return Addresses.endpoint(http.url(), this::inCluster);
  }

  @Override
  public String service(DataSystem.Service service) {
    return inCluster(service.host());
  }

  /** A name that means something in this environment's cluster alone. */
  private String inCluster(String name) {
    var cluster = environment.spec().cluster();
    Arn arn =
        new Arn(
            cluster.partition(),
            "eks",
            cluster.region(),
            cluster.account(),
            "cluster/" + cluster.name().toLowerCase(Locale.ROOT));
    return arn + "/" + name;
  }

  private EnvironmentData data() {
    return environment.data();
  }
}
