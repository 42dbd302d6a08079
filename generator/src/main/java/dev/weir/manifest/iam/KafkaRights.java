package dev.weir.manifest.iam;

import dev.weir.config.DataSystem.Auth;
import dev.weir.config.DataSystem.Kafka;
import dev.weir.model.Arn;
import dev.weir.resolve.Access;
import dev.weir.resolve.Access.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * Rights on an MSK cluster whose clients sign in with IAM; other clusters ask for none but the
 * credentials (facts: IAM for pods, least-privilege building blocks).
 */
final class KafkaRights {

  private static final String CLUSTER = "cluster/";

  private final Line line;
  private final Kafka kafka;
  private final List<Need> needs = new ArrayList<>();

  private KafkaRights(Line line, Kafka kafka) {
    this.line = line;
    this.kafka = kafka;
  }

  static List<Need> of(Line line, Kafka kafka) {
    if (!kafka.mechanism().equals("iam")) {
      return kafka
          .auth()
          .flatMap(Auth::credentials)
          .map(credentials -> SecretRights.credentials(line, credentials))
          .orElse(List.of());
    }
    KafkaRights rights = new KafkaRights(line, kafka);
    kafka.clusterArn().map(Arn::parse).ifPresent(rights::cluster);
    return rights.needs;
  }

  private void cluster(Arn cluster) {
    Access access = line.access();
    add(
        line.whole("clients connect to the cluster and ask it for its brokers")
            .statement(
                "Connect",
                List.of("kafka-cluster:Connect", "kafka-cluster:DescribeCluster"),
                List.of(Glob.literal(cluster.toString()))));
    topics(cluster, "ReadTopics", "kafka-cluster:ReadData", access.read());
    topics(cluster, "WriteTopics", "kafka-cluster:WriteData", access.write());
    if (access.writes()) {
      producer(cluster);
    }
    access.consumerGroup().ifPresent(group -> group(cluster, group));
    access.transactionalIdPrefix().ifPresent(prefix -> transactions(cluster, prefix));
  }

  private void topics(Arn cluster, String purpose, String action, List<Part> topics) {
    if (topics.isEmpty()) {
      return;
    }
    List<String> arns = topics.stream().map(t -> within(cluster, "topic", t.value())).toList();
    add(
        line.parts("exactly the topics of the line", topics)
            .statement(purpose, List.of("kafka-cluster:DescribeTopic", action), arns));
  }

  /**
   * Producers of Kafka's clients 3.0 and newer are idempotent unless told otherwise; the right
   * widens nothing, since every topic needs its own (Amazon MSK developer guide, semantics of IAM
   * actions).
   */
  private void producer(Arn cluster) {
    add(
        line.writing("producers write each record once, whatever they retry")
            .statement(
                "WriteIdempotently",
                List.of("kafka-cluster:WriteDataIdempotently"),
                List.of(Glob.literal(cluster.toString()))));
  }

  private void group(Arn cluster, Part group) {
    add(
        line.parts("readers commit their offsets under their group", List.of(group))
            .statement(
                "Group",
                List.of("kafka-cluster:AlterGroup", "kafka-cluster:DescribeGroup"),
                List.of(within(cluster, "group", group.value()))));
  }

  private void transactions(Arn cluster, Part prefix) {
    String arn = Wildcard.TRANSACTIONS.after(within(cluster, "transactional-id", prefix.value()));
    add(
        line.parts("exactly-once writers make ids that begin with the prefix", List.of(prefix))
            .statement(
                "Transactions",
                List.of(
                    "kafka-cluster:AlterTransactionalId", "kafka-cluster:DescribeTransactionalId"),
                List.of(arn)));
  }

  /** The ARN of something in a cluster: {@code topic/<cluster>/<uuid>/<name>}. */
  private static String within(Arn cluster, String kind, String name) {
    String id = cluster.resource().substring(CLUSTER.length());
    return Glob.literal(cluster.withResource(kind + "/" + id + "/" + name).toString());
  }

  private void add(Statement statement) {
    needs.add(line.need(kafka, line.whole("the owner's role reaches the cluster"), statement));
  }
}
