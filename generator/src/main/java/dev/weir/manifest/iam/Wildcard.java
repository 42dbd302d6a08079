package dev.weir.manifest.iam;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Every way in which a statement of Weir's names more than one resource, and why it must. What is
 * not here has a resource of its own; no action is ever a wildcard. The one condition with a
 * wildcard is {@code s3:prefix} of {@code s3:ListBucket}, with the same prefixes as {@link
 * #OBJECTS}.
 */
enum Wildcard {
  /** A job reads and writes folders: nobody knows the names of the objects in them before. */
  OBJECTS(
      "*",
      "arn:[a-z-]+:s3:::[^/]+/([^*?]*/)?\\*",
      "s3:AbortMultipartUpload",
      "s3:DeleteObject",
      "s3:GetObject",
      "s3:ListMultipartUploadParts",
      "s3:PutObject"),

  /** Flink's exactly-once sinks number their transactional ids behind a prefix. */
  TRANSACTIONS(
      "*",
      "arn:[a-z-]+:kafka:[^:]+:\\d{12}:transactional-id/[^/]+/[^/]+/[^*?]+\\*",
      "kafka-cluster:AlterTransactionalId",
      "kafka-cluster:DescribeTransactionalId"),

  /** A fan-out consumer's ARN ends with the time of its registration, which nobody knows before. */
  CONSUMER(
      ":*",
      "arn:[a-z-]+:kinesis:[^:]+:\\d{12}:stream/[^/*?]+/consumer/[^/*?]+:\\*",
      "kinesis:DeregisterStreamConsumer",
      "kinesis:DescribeStreamConsumer",
      "kinesis:SubscribeToShard"),

  /** The ARN of a table's stream ends with the time at which it was switched on. */
  TABLE_STREAM(
      "/stream/*",
      "arn:[a-z-]+:dynamodb:[^:]+:\\d{12}:table/[^/*?]+/stream/\\*",
      "dynamodb:DescribeStream",
      "dynamodb:GetRecords",
      "dynamodb:GetShardIterator"),

  /** CloudWatch Logs itself writes the ARN of a log group with this ending. */
  LOG_GROUP(
      ":*",
      "arn:[a-z-]+:logs:[^:]+:\\d{12}:log-group:[^:*?]+:\\*",
      "logs:CreateLogGroup",
      "logs:DescribeLogStreams"),

  /** Names of log streams carry the pod's name behind the job's prefix. */
  LOG_STREAMS(
      "/*",
      "arn:[a-z-]+:logs:[^:]+:\\d{12}:log-group:[^:*?]+:log-stream:[^*?]+/\\*",
      "logs:CreateLogStream",
      "logs:PutLogEvents"),

  /** EMR's log sidecar looks for its group among all; the action knows no narrower resource. */
  FIND_LOG_GROUPS("*", "\\*", "logs:DescribeLogGroups");

  private final String ending;
  private final Pattern shape;
  private final String actions;

  Wildcard(String ending, String shape, String... actions) {
    this.ending = ending;
    this.shape = Pattern.compile(shape);
    this.actions = String.join(" ", actions);
  }

  /** The pattern of everything that begins with a literal. */
  String after(String literal) {
    return literal + ending;
  }

  /** The actions that have it. */
  List<String> actions() {
    return List.of(actions.split(" ", -1));
  }

  /** Whether one of them is the reason for this pattern of resources of an action. */
  static boolean permits(String action, String resource) {
    String plain = resource.replaceAll("\\$\\{[*?$]\\}", "_");
    return Arrays.stream(values())
        .anyMatch(one -> one.actions().contains(action) && one.shape.matcher(plain).matches());
  }
}
