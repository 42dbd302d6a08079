package dev.weir.manifest.iam;

import java.util.ArrayList;
import java.util.List;

/**
 * Rights on places of one bucket. Actions of objects, of listing and of the bucket stand apart:
 * each takes another resource or condition (facts: IAM for pods, least-privilege building blocks).
 */
final class S3Rights {

  private static final List<String> READ = List.of("s3:GetObject");

  private static final List<String> WRITE =
      List.of(
          "s3:AbortMultipartUpload",
          "s3:DeleteObject",
          "s3:GetObject",
          "s3:ListMultipartUploadParts",
          "s3:PutObject");

  private final String partition;
  private final Grant grant;

  S3Rights(String partition, Grant grant) {
    this.partition = partition;
    this.grant = grant;
  }

  /** Reading objects, and finding them by their prefix. */
  List<Statement> read(List<S3Place> places) {
    return all("ReadObjects", READ, places);
  }

  /** Writing objects; what is written can be read and deleted. */
  List<Statement> write(List<S3Place> places) {
    return all("WriteObjects", WRITE, places);
  }

  /** Reading single objects whose names are known. */
  List<Statement> fetch(List<S3Place> places) {
    return places.isEmpty() ? List.of() : List.of(objects("ReadObjects", READ, places));
  }

  /** Putting objects there and nothing else. */
  List<Statement> put(List<S3Place> places) {
    return places.isEmpty()
        ? List.of()
        : List.of(objects("PutObjects", List.of("s3:PutObject"), places));
  }

  /** Finding what lies directly at these prefixes. */
  Statement list(List<S3Place> places, List<String> prefixes) {
    List<String> buckets = places.stream().map(place -> place.bucketArn(partition)).toList();
    return grant.statement(
        "List",
        List.of("s3:ListBucket"),
        buckets,
        new Condition("StringLike", "s3:prefix", prefixes));
  }

  private List<Statement> all(String purpose, List<String> actions, List<S3Place> places) {
    if (places.isEmpty()) {
      return List.of();
    }
    List<Statement> statements = new ArrayList<>();
    statements.add(objects(purpose, actions, places));
    statements.add(list(places, places.stream().map(S3Place::keys).toList()));
    statements.add(
        grant.statement(
            "Location",
            List.of("s3:GetBucketLocation"),
            places.stream().map(place -> place.bucketArn(partition)).toList()));
    return statements;
  }

  private Statement objects(String purpose, List<String> actions, List<S3Place> places) {
    List<String> arns = places.stream().map(place -> place.objects(partition)).toList();
    return grant.statement(purpose, actions, arns);
  }
}
