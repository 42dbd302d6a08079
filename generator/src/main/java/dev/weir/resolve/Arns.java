package dev.weir.resolve;

import dev.weir.config.DataSystem;
import dev.weir.model.Arn;

/** ARNs and addresses of data systems, from their names, accounts and regions. */
public final class Arns {

  private Arns() {}

  /** Of a bucket; ARNs of S3 name neither region nor account. */
  public static Arn bucket(EnvironmentData data, DataSystem.Bucket bucket) {
    return bucket(data.partition(), bucket.name());
  }

  /** Of a bucket by its name. */
  public static Arn bucket(String partition, String name) {
    return new Arn(partition, "s3", "", "", name);
  }

  /** Of a stream. */
  public static Arn kinesis(EnvironmentData data, DataSystem.Kinesis kinesis) {
    return of(data, kinesis, "kinesis", "stream/" + kinesis.stream());
  }

  /** Of a table. */
  public static Arn dynamoDb(EnvironmentData data, DataSystem.DynamoDb table) {
    return of(data, table, "dynamodb", "table/" + table.table());
  }

  /** Of a queue. */
  public static Arn sqs(EnvironmentData data, DataSystem.Sqs sqs) {
    return of(data, sqs, "sqs", sqs.queue());
  }

  /** The address by which clients name a queue. */
  public static String queueUrl(EnvironmentData data, DataSystem.Sqs sqs) {
    return "https://sqs."
        + data.region(sqs)
        + "."
        + domain(data.partition())
        + "/"
        + data.account(sqs)
        + "/"
        + sqs.queue();
  }

  /** The catalogue that a Glue database is in. */
  public static Arn glueCatalog(EnvironmentData data, DataSystem.Glue glue) {
    return of(data, glue, "glue", "catalog");
  }

  /** The domain of AWS endpoints in a partition. */
  public static String domain(String partition) {
    return partition.equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com";
  }

  private static Arn of(EnvironmentData data, DataSystem system, String service, String resource) {
    return new Arn(data.partition(), service, data.region(system), data.account(system), resource);
  }
}
