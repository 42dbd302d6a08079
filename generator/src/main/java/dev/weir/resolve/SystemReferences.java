package dev.weir.resolve;

import dev.weir.config.DataSystem;
import dev.weir.config.SystemKind;
import java.util.Map;
import java.util.TreeMap;

/** The references that stand for parts of data systems, by the name in the braces. */
final class SystemReferences implements DataSystem.Cases<Map<String, String>> {

  private final EnvironmentData data;

  private SystemReferences(EnvironmentData data) {
    this.data = data;
  }

  /** Those of all systems: {@code kafka.orders.bootstrapServers}, {@code buckets.lake} … */
  static Map<String, String> of(EnvironmentData data) {
    Map<String, String> values = new TreeMap<>();
    SystemReferences references = new SystemReferences(data);
    for (SystemKind kind : SystemKind.values()) {
      data.systems()
          .of(kind)
          .forEach(
              (name, system) ->
                  system
                      .match(references)
                      .forEach(
                          (part, value) -> values.put(kind.field() + "." + name + part, value)));
    }
    return values;
  }

  @Override
  public Map<String, String> kafka(DataSystem.Kafka kafka) {
    return Map.of(".bootstrapServers", kafka.bootstrapServers());
  }

  @Override
  public Map<String, String> bucket(DataSystem.Bucket bucket) {
    return Map.of("", bucket.name());
  }

  @Override
  public Map<String, String> glue(DataSystem.Glue glue) {
    return Map.of(".database", glue.database());
  }

  @Override
  public Map<String, String> kinesis(DataSystem.Kinesis kinesis) {
    return Map.of(".stream", kinesis.stream(), ".arn", Arns.kinesis(data, kinesis).toString());
  }

  @Override
  public Map<String, String> dynamoDb(DataSystem.DynamoDb dynamoDb) {
    return Map.of(".table", dynamoDb.table(), ".arn", Arns.dynamoDb(data, dynamoDb).toString());
  }

  @Override
  public Map<String, String> sqs(DataSystem.Sqs sqs) {
    return Map.of(".url", Arns.queueUrl(data, sqs), ".arn", Arns.sqs(data, sqs).toString());
  }

  @Override
  public Map<String, String> secret(DataSystem.Secret secret) {
    return Map.of(".arn", secret.arn());
  }

  @Override
  public Map<String, String> jdbc(DataSystem.Jdbc jdbc) {
    return Map.of(".url", jdbc.url());
  }

  @Override
  public Map<String, String> lake(DataSystem.Lake lake) {
    DataSystem.Bucket bucket = data.systems().buckets().get(lake.bucket());
    String name = bucket == null ? lake.bucket() : bucket.name();
    return Map.of(".location", "s3://" + name + "/" + lake.path(), ".database", lake.database());
  }

  @Override
  public Map<String, String> http(DataSystem.Http http) {
    return Map.of(".url", http.url());
  }

  @Override
  public Map<String, String> service(DataSystem.Service service) {
    return Map.of(".host", service.host());
  }
}
