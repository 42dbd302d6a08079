package dev.weir.manifest.reach;

import dev.weir.resolve.Arns;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A service of AWS that pods themselves call. KMS is none: the services that hold encrypted data
 * ask it on a job's behalf, and a job's own calls would be refused by {@code kms:ViaService}.
 */
enum AwsService {
  DYNAMODB("dynamodb", "DynamoDB"),
  GLUE("glue", "Glue"),
  KINESIS("kinesis", "Kinesis"),
  LOGS("logs", "CloudWatch Logs"),
  S3("s3", "S3"),
  SECRETS_MANAGER("secretsmanager", "Secrets Manager"),
  SQS("sqs", "SQS"),
  STS("sts", "STS");

  private final String key;
  private final String title;

  AwsService(String key, String title) {
    this.key = key;
    this.title = title;
  }

  /** Its name in hosts, and in the environment's {@code network.endpoints}. */
  String key() {
    return key;
  }

  /** As people name it. */
  String title() {
    return title;
  }

  /** Whether a VPC can reach it by a gateway endpoint, which leaves its addresses public. */
  boolean hasGateway() {
    return this == S3 || this == DYNAMODB;
  }

  /**
   * The hosts that clients of the service call at a site. Kinesis and DynamoDB also have hosts for
   * each account, which newer SDKs prefer.
   */
  SortedSet<String> hosts(Site site) {
    return switch (this) {
      case KINESIS ->
          hosts(site, key, site.account() + ".data-kinesis", site.account() + ".control-kinesis");
      case DYNAMODB ->
          site.partition().equals("aws")
              ? hosts(site, key, site.account() + ".ddb")
              : hosts(site, key);
      default -> hosts(site, key);
    };
  }

  /** A bucket in each style: by the path, by the host, and by the host that knows no region. */
  static SortedSet<String> bucketHosts(Site site, String bucket) {
    SortedSet<String> hosts = hosts(site, "s3", bucket + ".s3");
    if (site.partition().equals("aws")) {
      hosts.add(bucket + ".s3.amazonaws.com");
    }
    return hosts;
  }

  /** Where a table's stream is read. */
  static SortedSet<String> streamHosts(Site site) {
    return hosts(site, "streams.dynamodb");
  }

  private static SortedSet<String> hosts(Site site, String... prefixes) {
    String end = "." + site.region() + "." + Arns.domain(site.partition());
    SortedSet<String> hosts = new TreeSet<>();
    Arrays.stream(prefixes).forEach(prefix -> hosts.add(prefix + end));
    return hosts;
  }
}
