package dev.weir.config;

import java.util.Map;

/** The data systems of an environment, by logical name. */
public record DataSystems(
    Map<String, DataSystem.Kafka> kafka,
    Map<String, DataSystem.Bucket> buckets,
    Map<String, DataSystem.Glue> glue,
    Map<String, DataSystem.Kinesis> kinesis,
    Map<String, DataSystem.DynamoDb> dynamodb,
    Map<String, DataSystem.Sqs> sqs,
    Map<String, DataSystem.Secret> secrets,
    Map<String, DataSystem.Jdbc> jdbc,
    Map<String, DataSystem.Lake> lakes,
    Map<String, DataSystem.Http> http,
    Map<String, DataSystem.Service> services) {

  /** Those of one kind. */
  public Map<String, ? extends DataSystem> of(SystemKind kind) {
    return switch (kind) {
      case KAFKA -> kafka;
      case BUCKET -> buckets;
      case GLUE -> glue;
      case KINESIS -> kinesis;
      case DYNAMODB -> dynamodb;
      case SQS -> sqs;
      case SECRET -> secrets;
      case JDBC -> jdbc;
      case LAKE -> lakes;
      case HTTP -> http;
      case SERVICE -> services;
    };
  }
}
