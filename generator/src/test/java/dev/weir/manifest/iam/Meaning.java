package dev.weir.manifest.iam;

import dev.weir.config.DataSystem;
import dev.weir.config.DataSystem.Credentials;
import dev.weir.resolve.Access;
import dev.weir.resolve.Access.Part;
import dev.weir.resolve.EnvironmentData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What lines of access mean, written down a second time and by other means: strings alone, no
 * patterns, no merging.
 */
final class Meaning implements DataSystem.Cases<List<Scope>> {

  private final EnvironmentData data;
  private final Access line;
  private final List<Scope> scopes = new ArrayList<>();

  private Meaning(EnvironmentData data, Access line) {
    this.data = data;
    this.line = line;
  }

  static List<Scope> of(EnvironmentData data, Access line) {
    Meaning meaning = new Meaning(data, line);
    Optional<String> lent = line.system().targetRoleArn();
    return lent.isPresent()
        ? List.of(Scope.exact("sts:AssumeRole", lent.get()))
        : line.system().match(meaning);
  }

  @Override
  public List<Scope> kafka(DataSystem.Kafka kafka) {
    if (!kafka.mechanism().equals("iam")) {
      kafka.auth().flatMap(DataSystem.Auth::credentials).ifPresent(this::credentials);
      return scopes;
    }
    String cluster = kafka.clusterArn().orElseThrow();
    add(cluster, "kafka-cluster:Connect", "kafka-cluster:DescribeCluster");
    for (Part topic : line.read()) {
      String arn = inside(cluster, "topic") + topic.value();
      add(arn, "kafka-cluster:DescribeTopic", "kafka-cluster:ReadData");
    }
    for (Part topic : line.write()) {
      String arn = inside(cluster, "topic") + topic.value();
      add(arn, "kafka-cluster:DescribeTopic", "kafka-cluster:WriteData");
      add(cluster, "kafka-cluster:WriteDataIdempotently");
    }
    line.consumerGroup()
        .ifPresent(
            group ->
                add(
                    inside(cluster, "group") + group.value(),
                    "kafka-cluster:DescribeGroup",
                    "kafka-cluster:AlterGroup"));
    line.transactionalIdPrefix()
        .ifPresent(
            prefix -> {
              String arn = inside(cluster, "transactional-id") + prefix.value();
              scopes.add(Scope.below("kafka-cluster:DescribeTransactionalId", arn));
              scopes.add(Scope.below("kafka-cluster:AlterTransactionalId", arn));
            });
    return scopes;
  }

  private static String inside(String cluster, String kind) {
    return cluster.replace(":cluster/", ":" + kind + "/") + "/";
  }

  @Override
  public List<Scope> bucket(DataSystem.Bucket bucket) {
    line.read().forEach(part -> read(bucket, part.value()));
    line.write().forEach(part -> write(bucket, part.value()));
    return scopes;
  }

  private void read(DataSystem.Bucket bucket, String key) {
    objects(bucket, key, "s3:GetObject");
    keyOf(bucket, bucket.kmsKey(), "s3", "kms:Decrypt");
  }

  private void write(DataSystem.Bucket bucket, String key) {
    objects(
        bucket,
        key,
        "s3:GetObject",
        "s3:PutObject",
        "s3:DeleteObject",
        "s3:AbortMultipartUpload",
        "s3:ListMultipartUploadParts");
    keyOf(bucket, bucket.kmsKey(), "s3", "kms:Decrypt", "kms:GenerateDataKey");
  }

  private void objects(DataSystem.Bucket bucket, String key, String... actions) {
    String arn = "arn:" + data.partition() + ":s3:::" + bucket.name();
    for (String action : actions) {
      scopes.add(new Scope(action, arn + "/" + key, key.endsWith("/"), Map.of()));
    }
    scopes.add(Scope.listing(arn, key));
    add(arn, "s3:GetBucketLocation");
  }

  @Override
  public List<Scope> glue(DataSystem.Glue glue) {
    entries(glue);
    return scopes;
  }

  private void entries(DataSystem.Glue glue) {
    String base = arn(glue, "glue");
    for (List<Part> tables : List.of(line.read(), line.write())) {
      for (Part table : tables) {
        for (String place :
            List.of(
                "catalog",
                "database/" + glue.database(),
                "table/" + glue.database() + "/" + table.value())) {
          add(base + place, "glue:GetTable", "glue:GetDatabase", "glue:GetPartitions");
          if (tables == line.write()) {
            add(base + place, "glue:UpdateTable", "glue:CreateTable", "glue:BatchCreatePartition");
          }
        }
      }
    }
  }

  @Override
  public List<Scope> kinesis(DataSystem.Kinesis kinesis) {
    String arn = arn(kinesis, "kinesis") + "stream/" + kinesis.stream();
    if (line.reads()) {
      add(arn, "kinesis:GetRecords", "kinesis:GetShardIterator", "kinesis:ListShards");
      keyOf(kinesis, kinesis.kmsKey(), "kinesis", "kms:Decrypt");
    }
    if (line.writes()) {
      add(arn, "kinesis:PutRecords", "kinesis:ListShards", "kinesis:DescribeStreamSummary");
      keyOf(kinesis, kinesis.kmsKey(), "kinesis", "kms:GenerateDataKey");
    }
    line.consumer()
        .ifPresent(
            consumer -> {
              add(arn, "kinesis:RegisterStreamConsumer");
              String registered = arn + "/consumer/" + consumer.value() + ":";
              scopes.add(Scope.below("kinesis:SubscribeToShard", registered));
              scopes.add(Scope.below("kinesis:DeregisterStreamConsumer", registered));
            });
    return scopes;
  }

  @Override
  public List<Scope> dynamoDb(DataSystem.DynamoDb table) {
    String arn = arn(table, "dynamodb") + "table/" + table.table();
    if (line.reads()) {
      add(arn, "dynamodb:GetItem", "dynamodb:Query", "dynamodb:DescribeTable");
    }
    if (line.writes()) {
      add(arn, "dynamodb:PutItem", "dynamodb:BatchWriteItem", "dynamodb:DescribeTable");
    }
    line.stream()
        .ifPresent(stream -> scopes.add(Scope.below("dynamodb:GetRecords", arn + "/stream/")));
    keyOf(table, table.kmsKey(), "dynamodb", "kms:Decrypt");
    return scopes;
  }

  @Override
  public List<Scope> sqs(DataSystem.Sqs sqs) {
    String arn = arn(sqs, "sqs") + sqs.queue();
    if (line.reads()) {
      add(arn, "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueUrl");
      keyOf(sqs, sqs.kmsKey(), "sqs", "kms:Decrypt");
    }
    if (line.writes()) {
      add(arn, "sqs:SendMessage", "sqs:GetQueueUrl");
      keyOf(sqs, sqs.kmsKey(), "sqs", "kms:Decrypt", "kms:GenerateDataKey");
    }
    return scopes;
  }

  @Override
  public List<Scope> secret(DataSystem.Secret secret) {
    secret(secret.arn(), secret.kmsKey());
    return scopes;
  }

  private void secret(String arn, Optional<String> key) {
    add(arn, "secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret");
    String service = "secretsmanager." + arn.split(":", -1)[3] + ".amazonaws.com";
    key.ifPresent(k -> scopes.add(Scope.key("kms:Decrypt", k, service)));
  }

  private void credentials(Credentials credentials) {
    credentials.secretsManager().ifPresent(secret -> secret(secret.arn(), secret.kmsKey()));
  }

  @Override
  public List<Scope> jdbc(DataSystem.Jdbc jdbc) {
    jdbc.credentials().ifPresent(this::credentials);
    return scopes;
  }

  @Override
  public List<Scope> lake(DataSystem.Lake lake) {
    DataSystem.Bucket bucket = Objects.requireNonNull(data.systems().buckets().get(lake.bucket()));
    String base = lake.path() + lake.database() + ".db/";
    line.read().forEach(table -> read(bucket, base + table.value() + "/"));
    line.write().forEach(table -> write(bucket, base + table.value() + "/"));
    if (lake.catalog().isEmpty()) {
      scopes.add(Scope.listing("arn:" + data.partition() + ":s3:::" + bucket.name(), base));
    }
    if (lake.catalog().orElse("").equals("glue")) {
      entries(Objects.requireNonNull(data.systems().glue().get(lake.glue().orElseThrow())));
    }
    return scopes;
  }

  @Override
  public List<Scope> http(DataSystem.Http http) {
    return scopes;
  }

  @Override
  public List<Scope> service(DataSystem.Service service) {
    return scopes;
  }

  private void add(String resource, String... actions) {
    for (String action : actions) {
      scopes.add(Scope.exact(action, resource));
    }
  }

  private void keyOf(DataSystem system, Optional<String> key, String service, String... actions) {
    String domain = data.partition().equals("aws-cn") ? ".amazonaws.com.cn" : ".amazonaws.com";
    for (String action : actions) {
      key.ifPresent(
          k -> scopes.add(Scope.key(action, k, service + "." + data.region(system) + domain)));
    }
  }

  private String arn(DataSystem system, String service) {
    return "arn:"
        + data.partition()
        + ":"
        + service
        + ":"
        + data.region(system)
        + ":"
        + data.account(system)
        + ":";
  }
}
