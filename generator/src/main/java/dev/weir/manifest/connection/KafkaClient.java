package dev.weir.manifest.connection;

import dev.weir.config.DataSystem;
import dev.weir.resolve.Access;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Options of Kafka's clients. Secret values never stand in them: clients read them from mounted
 * files when they start, by Kafka's own configuration providers or as PEM files.
 */
record KafkaClient(SystemUse use, DataSystem.Kafka kafka) {

  /** What flink-sql-connector-kafka puts in front of the classes of Kafka that it contains. */
  private static final String SHADED = "org.apache.flink.kafka.shaded.";

  private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule";
  private static final String FILES =
      "org.apache.kafka.common.config.provider.DirectoryConfigProvider";
  private static final String MSK = "software.amazon.msk.auth.iam.";
  private static final String PROVIDER = "credentials";

  /** Of sources and sinks in a program, with flink-connector-kafka. */
  SortedMap<String, String> properties() {
    SortedMap<String, String> options = connection("");
    use.first(Access::consumerGroup).ifPresent(group -> options.put("group.id", group));
    return options;
  }

  /** What a program hands to the connector itself: no options of the client. */
  SortedMap<String, String> ofJob() {
    SortedMap<String, String> options = new TreeMap<>();
    put(options, "read.topics", use.reads());
    put(options, "write.topics", use.writes());
    use.first(Access::consumerGroup).ifPresent(group -> options.put("consumer.group", group));
    use.first(Access::transactionalIdPrefix)
        .ifPresent(prefix -> options.put("transactional.id.prefix", prefix));
    return options;
  }

  /**
   * Of tables. Their usual jar is flink-sql-connector-kafka, in which Kafka's classes have other
   * names; for IAM it must be flink-connector-kafka, since aws-msk-iam-auth implements the real
   * ones.
   */
  SortedMap<String, String> table() {
    SortedMap<String, String> options = new TreeMap<>();
    options.put("connector", "kafka");
    connection(SHADED).forEach((key, value) -> options.put("properties." + key, value));
    use.first(Access::consumerGroup).ifPresent(group -> options.put("properties.group.id", group));
    use.first(Access::transactionalIdPrefix)
        .ifPresent(
            prefix -> {
              options.put("sink.delivery-guarantee", "exactly-once");
              options.put("sink.transactional-id-prefix", prefix);
            });
    return options;
  }

  private SortedMap<String, String> connection(String prefix) {
    SortedMap<String, String> options = new TreeMap<>();
    options.put("bootstrap.servers", kafka.bootstrapServers());
    switch (kafka.mechanism()) {
      case "iam" -> iam(options);
      case "scram" -> scram(options, prefix);
      case "mtls" -> mtls(options);
      default -> options.put("security.protocol", kafka.isEncrypted() ? "SSL" : "PLAINTEXT");
    }
    return options;
  }

  /** Without its region, the client would ask the global endpoint of STS, far away and closed. */
  private void iam(SortedMap<String, String> options) {
    options.put("security.protocol", "SASL_SSL");
    options.put("sasl.mechanism", "AWS_MSK_IAM");
    options.put("sasl.client.callback.handler.class", MSK + "IAMClientCallbackHandler");
    String role =
        kafka
            .targetRoleArn()
            .map(
                arn ->
                    option("awsRoleArn", arn)
                        + option("awsRoleSessionName", use.session())
                        + option("awsStsRegion", use.homeRegion()))
            .orElse("");
    options.put("sasl.jaas.config", MSK + "IAMLoginModule required" + role + ";");
  }

  private void scram(SortedMap<String, String> options, String prefix) {
    String folder = use.credentialFolder();
    options.put("security.protocol", kafka.isEncrypted() ? "SASL_SSL" : "SASL_PLAINTEXT");
    options.put("sasl.mechanism", kafka.auth().flatMap(a -> a.mechanism()).orElse("SCRAM-SHA-512"));
    options.put("config.providers", PROVIDER);
    options.put("config.providers." + PROVIDER + ".class", prefix + FILES);
    options.put("config.providers." + PROVIDER + ".param.allowed.paths", folder);
    options.put(
        "sasl.jaas.config",
        prefix
            + SCRAM
            + " required"
            + option("username", from(folder, "username"))
            + option("password", from(folder, "password"))
            + ";");
  }

  private void mtls(SortedMap<String, String> options) {
    String folder = use.credentialFolder();
    options.put("security.protocol", "SSL");
    options.put("ssl.keystore.type", "PEM");
    options.put("ssl.keystore.location", folder + "/" + CredentialKeys.KEYSTORE);
    options.put("ssl.truststore.type", "PEM");
    options.put("ssl.truststore.location", folder + "/" + CredentialKeys.TRUSTSTORE);
  }

  private static String option(String name, String value) {
    return " " + name + "=\"" + value + "\"";
  }

  private static String from(String folder, String key) {
    return "${" + PROVIDER + ":" + folder + ":" + key + "}";
  }

  private static void put(SortedMap<String, String> options, String key, String value) {
    if (!value.isEmpty()) {
      options.put(key, value);
    }
  }
}
