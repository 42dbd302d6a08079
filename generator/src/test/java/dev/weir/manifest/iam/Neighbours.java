package dev.weir.manifest.iam;

import dev.weir.manifest.iam.Evaluator.Request;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Requests that lie just beside those that a scope means. */
final class Neighbours {

  /** What nobody's job may do, whatever it touches. */
  private static final List<String> NEVER =
      List.of(
          "s3:PutBucketPolicy",
          "s3:PutObjectAcl",
          "s3:DeleteBucket",
          "s3:PutLifecycleConfiguration",
          "s3:ListAllMyBuckets",
          "s3:ListBucketVersions",
          "kafka-cluster:AlterCluster",
          "kafka-cluster:CreateTopic",
          "kafka-cluster:DeleteTopic",
          "kafka-cluster:AlterTopic",
          "kafka-cluster:DeleteGroup",
          "glue:DeleteTable",
          "glue:DeleteDatabase",
          "glue:PutResourcePolicy",
          "kinesis:DeleteStream",
          "kinesis:MergeShards",
          "dynamodb:DeleteTable",
          "dynamodb:PutResourcePolicy",
          "sqs:PurgeQueue",
          "sqs:DeleteQueue",
          "sqs:SetQueueAttributes",
          "secretsmanager:PutSecretValue",
          "secretsmanager:DeleteSecret",
          "kms:ScheduleKeyDeletion",
          "kms:CreateGrant",
          "kms:PutKeyPolicy",
          "logs:DeleteLogGroup",
          "logs:GetLogEvents",
          "iam:PassRole",
          "iam:CreateAccessKey",
          "sts:GetFederationToken");

  private static final int ACCOUNT = 4;
  private static final int REGION = 3;
  private static final int PARTITION = 1;

  private Neighbours() {}

  /** Of one scope; some may be meant by another. */
  static Set<Request> of(Scope scope) {
    Set<Request> neighbours = new LinkedHashSet<>();
    Request probe = scope.probe();
    for (String action : NEVER) {
      neighbours.add(new Request(action, probe.resource(), probe.context()));
    }
    for (String resource : scope.resource().isEmpty() ? List.<String>of() : resources(scope)) {
      neighbours.add(new Request(probe.action(), resource, probe.context()));
    }
    for (Map<String, String> context : contexts(scope)) {
      neighbours.add(new Request(probe.action(), probe.resource(), context));
    }
    return neighbours;
  }

  private static List<String> resources(Scope scope) {
    String resource = scope.resource();
    List<String> resources = new ArrayList<>();
    if (scope.below()) {
      int last = resource.length() - 1;
      resources.add(resource.substring(0, last) + "~" + resource.charAt(last) + "part-0");
      int parent = resource.lastIndexOf('/', last - 1);
      if (parent > 0) {
        resources.add(resource.substring(0, parent + 1) + "~");
      }
    } else {
      resources.add(resource + "~");
      resources.add(resource + "/~");
      resources.add(resource.substring(0, resource.length() - 1));
    }
    for (int part : List.of(PARTITION, REGION, ACCOUNT)) {
      resources.add(changed(scope.probe().resource(), part));
    }
    resources.add(scope.probe().resource().replace(":::", ":::other-"));
    resources.add("*");
    resources.removeIf(scope.probe().resource()::equals);
    return resources;
  }

  /** The same in another partition, region or account; itself where it names none. */
  private static String changed(String arn, int part) {
    String[] parts = arn.split(":", 6);
    if (parts.length == 6 && !parts[part].isEmpty()) {
      parts[part] =
          switch (part) {
            case PARTITION -> "aws-us-gov";
            case REGION -> "sa-east-1";
            default -> "999999999999";
          };
    }
    return String.join(":", parts);
  }

  private static List<Map<String, String>> contexts(Scope scope) {
    if (scope.context().isEmpty()) {
      return List.of();
    }
    String key = scope.context().keySet().iterator().next();
    String value = scope.context().values().iterator().next();
    List<Map<String, String>> contexts = new ArrayList<>(List.of(Map.of()));
    for (String other :
        List.of(
            "",
            value.substring(0, value.length() - 1),
            value.substring(0, value.indexOf('/') + 1),
            "~" + value,
            "*",
            "ec2.eu-central-1.amazonaws.com")) {
      contexts.add(Map.of(key, other));
    }
    return contexts;
  }
}
