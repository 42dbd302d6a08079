package dev.weir.manifest.iam.owner;

import dev.weir.model.Arn;
import java.util.List;

/**
 * Something that a resource policy is attached to.
 *
 * @param kind what it is, in the words of its service
 * @param name unique in its account together with its kind
 */
record Owned(String kind, String name) {

  /**
   * What the policy of a resource is attached to: a bucket for its objects, a cluster for topics.
   */
  static Owned of(String resource) {
    Arn arn = Arn.parse(resource);
    List<String> parts = List.of(arn.resource().split("/", -1));
    return switch (arn.service()) {
      case "s3" -> new Owned("bucket", parts.get(0));
      case "kms" -> new Owned("key", parts.get(1));
      case "kafka" -> new Owned("cluster", arn.region() + "." + parts.get(1));
      case "glue" -> new Owned("catalog", arn.region());
      case "dynamodb" -> table(arn, parts);
      case "kinesis" -> stream(arn, parts);
      case "sqs" -> new Owned("queue", arn.region() + "." + arn.resource());
      case "secretsmanager" ->
          new Owned("secret", arn.region() + "." + arn.resource().substring("secret:".length()));
      default -> throw new IllegalArgumentException("no policy of its own: " + resource);
    };
  }

  private static Owned table(Arn arn, List<String> parts) {
    return new Owned(
        parts.size() > 2 ? "table-stream" : "table", arn.region() + "." + parts.get(1));
  }

  private static Owned stream(Arn arn, List<String> parts) {
    String name = arn.region() + "." + parts.get(1);
    return parts.size() > 2
        ? new Owned("stream-consumer", name + "." + parts.get(3).replace(":*", ""))
        : new Owned("stream", name);
  }

  /** The name of its document, without folder and ending. */
  String file() {
    return kind + "-" + FileName.of(name);
  }
}
