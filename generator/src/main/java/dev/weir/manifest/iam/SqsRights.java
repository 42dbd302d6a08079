package dev.weir.manifest.iam;

import dev.weir.config.DataSystem.Sqs;
import dev.weir.resolve.Arns;
import java.util.ArrayList;
import java.util.List;

/** Rights on one SQS queue; batches are allowed with their single actions. */
final class SqsRights {

  private static final List<String> READ =
      List.of(
          "sqs:ChangeMessageVisibility",
          "sqs:DeleteMessage",
          "sqs:GetQueueAttributes",
          "sqs:GetQueueUrl",
          "sqs:ReceiveMessage");

  private static final List<String> WRITE =
      List.of("sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:SendMessage");

  private SqsRights() {}

  static List<Need> of(Line line, Sqs sqs) {
    List<Need> needs = new ArrayList<>();
    List<String> queue = List.of(Glob.literal(Arns.sqs(line.data(), sqs).toString()));
    if (line.access().reads()) {
      Grant grant = line.reading("the line receives messages");
      needs.add(line.need(sqs, grant, grant.statement("Receive", READ, queue)));
      needs.addAll(line.key(sqs, sqs.kmsKey(), grant, KeyUse.read("sqs")));
    }
    if (line.access().writes()) {
      Grant grant = line.writing("the line sends messages");
      needs.add(line.need(sqs, grant, grant.statement("Send", WRITE, queue)));
      needs.addAll(line.key(sqs, sqs.kmsKey(), grant, KeyUse.write("sqs")));
    }
    return needs;
  }
}
