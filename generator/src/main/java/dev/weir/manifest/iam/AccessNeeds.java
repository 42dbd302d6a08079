package dev.weir.manifest.iam;

import dev.weir.config.DataSystem;
import dev.weir.resolve.Access;
import dev.weir.resolve.EnvironmentData;
import java.util.List;

/** What one line of access asks of IAM, by the kind of its system. */
final class AccessNeeds implements DataSystem.Cases<List<Need>> {

  private final Line line;

  private AccessNeeds(Line line) {
    this.line = line;
  }

  /** What a line needs; nothing where the system does not ask who calls by IAM. */
  static List<Need> of(EnvironmentData data, Access access) {
    return access.system().match(new AccessNeeds(new Line(data, access)));
  }

  @Override
  public List<Need> kafka(DataSystem.Kafka kafka) {
    return KafkaRights.of(line, kafka);
  }

  @Override
  public List<Need> bucket(DataSystem.Bucket bucket) {
    return BucketRights.of(line, bucket);
  }

  @Override
  public List<Need> glue(DataSystem.Glue glue) {
    return GlueRights.of(line, glue);
  }

  @Override
  public List<Need> kinesis(DataSystem.Kinesis kinesis) {
    return KinesisRights.of(line, kinesis);
  }

  @Override
  public List<Need> dynamoDb(DataSystem.DynamoDb dynamoDb) {
    return DynamoDbRights.of(line, dynamoDb);
  }

  @Override
  public List<Need> sqs(DataSystem.Sqs sqs) {
    return SqsRights.of(line, sqs);
  }

  @Override
  public List<Need> secret(DataSystem.Secret secret) {
    return SecretRights.of(line, secret);
  }

  @Override
  public List<Need> jdbc(DataSystem.Jdbc jdbc) {
    return jdbc.credentials()
        .map(credentials -> SecretRights.credentials(line, credentials))
        .orElse(List.of());
  }

  @Override
  public List<Need> lake(DataSystem.Lake lake) {
    return BucketRights.of(line, lake);
  }

  @Override
  public List<Need> http(DataSystem.Http http) {
    return List.of();
  }

  @Override
  public List<Need> service(DataSystem.Service service) {
    return List.of();
  }
}
