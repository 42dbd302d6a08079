package dev.weir.manifest.iam;

import dev.weir.config.DataSystem.Kinesis;
import dev.weir.model.Arn;
import dev.weir.resolve.Access.Part;
import dev.weir.resolve.Arns;
import java.util.ArrayList;
import java.util.List;

/** Rights on one Kinesis stream (facts: IAM for pods, least-privilege building blocks). */
final class KinesisRights {

  private static final List<String> READ =
      List.of(
          "kinesis:DescribeStream",
          "kinesis:DescribeStreamSummary",
          "kinesis:GetRecords",
          "kinesis:GetShardIterator",
          "kinesis:ListShards");

  private static final List<String> WRITE =
      List.of(
          "kinesis:DescribeStreamSummary",
          "kinesis:ListShards",
          "kinesis:PutRecord",
          "kinesis:PutRecords");

  private final Line line;
  private final Kinesis kinesis;
  private final Arn stream;
  private final List<Need> needs = new ArrayList<>();

  private KinesisRights(Line line, Kinesis kinesis) {
    this.line = line;
    this.kinesis = kinesis;
    this.stream = Arns.kinesis(line.data(), kinesis);
  }

  static List<Need> of(Line line, Kinesis kinesis) {
    KinesisRights rights = new KinesisRights(line, kinesis);
    if (line.access().reads()) {
      rights.add(line.reading("the line reads the stream"), "Read", READ, rights.arn());
      rights.key(line.reading("records are encrypted"), KeyUse.read("kinesis"));
    }
    if (line.access().writes()) {
      rights.add(line.writing("the line writes the stream"), "Write", WRITE, rights.arn());
      rights.key(line.writing("records are encrypted"), KeyUse.produce("kinesis"));
    }
    line.access().consumer().ifPresent(rights::fanOut);
    return rights.needs;
  }

  /** A consumer's ARN ends with the time of its registration, which nobody knows before. */
  private void fanOut(Part consumer) {
    Grant grant = line.parts("an enhanced fan-out consumer of its own", List.of(consumer));
    add(
        grant,
        "RegisterConsumer",
        List.of("kinesis:DescribeStreamConsumer", "kinesis:RegisterStreamConsumer"),
        arn());
    String arn =
        stream.withResource(stream.resource() + "/consumer/" + consumer.value()).toString();
    add(
        grant,
        "Consumer",
        List.of(
            "kinesis:DeregisterStreamConsumer",
            "kinesis:DescribeStreamConsumer",
            "kinesis:SubscribeToShard"),
        Wildcard.CONSUMER.after(Glob.literal(arn)));
  }

  private String arn() {
    return Glob.literal(stream.toString());
  }

  private void add(Grant grant, String purpose, List<String> actions, String resource) {
    Statement statement = grant.statement(purpose, actions, List.of(resource));
    needs.add(line.need(kinesis, grant, statement));
  }

  private void key(Grant grant, KeyUse use) {
    needs.addAll(line.key(kinesis, kinesis.kmsKey(), grant, use));
  }
}
