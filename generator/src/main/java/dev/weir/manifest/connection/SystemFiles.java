package dev.weir.manifest.connection;

import dev.weir.config.DataSystem;
import dev.weir.resolve.Arns;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The files of each kind of system, in the words of the connectors that read them. */
record SystemFiles(SystemUse use) implements DataSystem.Cases<List<ConnectionFile>> {

  private static final String PROPERTIES = "properties";
  private static final String TABLE = "sql.properties";
  private static final String CATALOG = "sql";

  @Override
  public List<ConnectionFile> kafka(DataSystem.Kafka kafka) {
    KafkaClient client = new KafkaClient(use, kafka);
    return List.of(
        file(PROPERTIES, client.properties()),
        file("job.properties", client.ofJob()),
        file(TABLE, client.table()));
  }

  /** Options of the S3 plugins are the cluster's, not the job's: they are no part of this file. */
  @Override
  public List<ConnectionFile> bucket(DataSystem.Bucket bucket) {
    SortedMap<String, String> options = new TreeMap<>();
    options.put("bucket", bucket.name());
    options.put("region", use.data().region(bucket));
    options.put("uri", "s3://" + bucket.name() + "/");
    put(options, "read", use.reads());
    put(options, "write", use.writes());
    return List.of(file(PROPERTIES, options));
  }

  @Override
  public List<ConnectionFile> glue(DataSystem.Glue glue) {
    return catalog(new GlueCatalog(use, glue).options());
  }

  @Override
  public List<ConnectionFile> kinesis(DataSystem.Kinesis kinesis) {
    SortedMap<String, String> options = new TreeMap<>();
    options.put("stream.arn", Arns.kinesis(use.data(), kinesis).toString());
    use.first(line -> line.consumer())
        .ifPresent(
            consumer -> {
              options.put("source.reader.type", "EFO");
              options.put("source.efo.consumer.name", consumer);
            });
    return aws("kinesis", kinesis, options);
  }

  @Override
  public List<ConnectionFile> dynamoDb(DataSystem.DynamoDb dynamoDb) {
    SortedMap<String, String> options = new TreeMap<>();
    options.put("table-name", dynamoDb.table());
    return aws("dynamodb", dynamoDb, options);
  }

  @Override
  public List<ConnectionFile> sqs(DataSystem.Sqs sqs) {
    SortedMap<String, String> options = new TreeMap<>();
    options.put("queue-url", Arns.queueUrl(use.data(), sqs));
    return aws("sqs", sqs, options);
  }

  @Override
  public List<ConnectionFile> secret(DataSystem.Secret secret) {
    SortedMap<String, String> options = new TreeMap<>();
    options.put("arn", secret.arn());
    options.put("region", use.data().region(secret));
    secret.targetRoleArn().ifPresent(role -> options.put("role.arn", role));
    return List.of(file(PROPERTIES, options));
  }

  /** User and password are read from their files: no option of the connector could name those. */
  @Override
  public List<ConnectionFile> jdbc(DataSystem.Jdbc jdbc) {
    SortedMap<String, String> options = new TreeMap<>();
    options.put("url", jdbc.url());
    if (jdbc.credentials().isPresent()) {
      options.put("username.file", use.credentialFolder() + "/username");
      options.put("password.file", use.credentialFolder() + "/password");
    }
    SortedMap<String, String> table = new TreeMap<>();
    table.put("connector", "jdbc");
    table.put("url", jdbc.url());
    return List.of(file(PROPERTIES, options), file(TABLE, table));
  }

  @Override
  public List<ConnectionFile> lake(DataSystem.Lake lake) {
    return catalog(new LakeCatalog(use, lake).options());
  }

  @Override
  public List<ConnectionFile> http(DataSystem.Http http) {
    SortedMap<String, String> options = new TreeMap<>();
    options.put("url", http.url());
    return List.of(file(PROPERTIES, options));
  }

  @Override
  public List<ConnectionFile> service(DataSystem.Service service) {
    SortedMap<String, String> options = new TreeMap<>();
    options.put("host", service.host());
    options.put(
        "ports", service.ports().stream().map(String::valueOf).collect(Collectors.joining(",")));
    options.put("url", "http://" + service.host() + ":" + service.ports().get(0));
    return List.of(file(PROPERTIES, options));
  }

  private List<ConnectionFile> aws(
      String connector, DataSystem system, SortedMap<String, String> own) {
    AwsClient client = new AwsClient(use, system);
    SortedMap<String, String> options = new TreeMap<>(own);
    options.putAll(client.properties());
    SortedMap<String, String> table = new TreeMap<>(own);
    table.put("connector", connector);
    table.putAll(client.table());
    return List.of(file(PROPERTIES, options), file(TABLE, table));
  }

  private List<ConnectionFile> catalog(SortedMap<String, String> options) {
    String name = use.lines().get(0).name();
    return List.of(
        file(PROPERTIES, options), use.file(CATALOG, OptionsText.catalog(name, options)));
  }

  private ConnectionFile file(String ending, SortedMap<String, String> options) {
    return use.file(ending, OptionsText.properties(options));
  }

  private static void put(SortedMap<String, String> options, String key, String value) {
    if (!value.isEmpty()) {
      options.put(key, value);
    }
  }
}
