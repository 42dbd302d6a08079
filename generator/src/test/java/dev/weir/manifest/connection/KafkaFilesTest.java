package dev.weir.manifest.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.spi.LoginModule;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kafka's own clients read the files, credentials from real folders included. */
class KafkaFilesTest {

  private static final String MOUNTS = "/opt/flink/credentials/totals/";
  private static final String SHADED = "org.apache.flink.kafka.shaded.";

  @TempDir Path folder;

  private Map<String, String> options(String name) {
    Map<String, String> options = new TreeMap<>();
    ConnectedCompany.options(name)
        .forEach((key, value) -> options.put(key, value.replace(MOUNTS, folder + "/")));
    return options;
  }

  /** The options of a table's client, as the connector hands them on. */
  private Map<String, String> ofTable(String name) {
    Map<String, String> options = new TreeMap<>();
    options(name)
        .forEach(
            (key, value) -> {
              if (key.startsWith("properties.")) {
                options.put(key.substring("properties.".length()), value);
              }
            });
    return options;
  }

  private void mounted(String system, Map<String, String> files) throws IOException {
    Path at = Files.createDirectories(folder.resolve(system));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(at.resolve(file.getKey()), file.getValue());
    }
  }

  private static Map<String, Object> with(Map<String, String> options, String part) {
    Map<String, Object> all = new HashMap<>(options);
    Stream.of("key." + part, "value." + part)
        .forEach(
            key ->
                all.put(
                    key,
                    "org.apache.kafka.common.serialization.ByteArray"
                        + (part.equals("serializer") ? "Serializer" : "Deserializer")));
    return all;
  }

  private static ConsumerConfig consumer(Map<String, String> options) {
    return new ConsumerConfig(with(options, "deserializer"));
  }

  private static AppConfigurationEntry login(Password jaas) {
    Map<String, ?> options = Map.of(SaslConfigs.SASL_JAAS_CONFIG, jaas);
    return JaasContext.loadClientContext(options).configurationEntries().get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "open, PLAINTEXT",
    "tls, SSL",
    "iam, SASL_SSL",
    "partner, SASL_SSL",
    "scram, SASL_SSL",
    "scram256, SASL_PLAINTEXT",
    "mtls, SSL"
  })
  void clientsKnowEveryOption(String cluster, String protocol) throws IOException {
    mounted("kafka-" + cluster, Map.of("username", "u", "password", "p"));
    Map<String, String> options = options("kafka-" + cluster + ".properties");
    Set<String> known = ConsumerConfig.configNames();
    ConsumerConfig consumer = consumer(options);
    ProducerConfig producer = new ProducerConfig(with(options, "serializer"));

    assertThat(consumer.getString("security.protocol")).isEqualTo(protocol);
    assertThat(producer.getList("bootstrap.servers"))
        .isEqualTo(consumer.getList("bootstrap.servers"));
    assertThat(options.keySet())
        .filteredOn(key -> !key.startsWith("config.providers"))
        .isSubsetOf(known);
  }

  @Test
  void producersKnowEverythingButTheGroup() {
    assertThat(options("kafka-iam.properties").keySet())
        .filteredOn(key -> !ProducerConfig.configNames().contains(key))
        .containsExactly("group.id");
  }

  @ParameterizedTest
  @CsvSource({"scram, SCRAM-SHA-512", "scram256, SCRAM-SHA-256"})
  void scramReadsUserAndPasswordFromTheirFiles(String cluster, String mechanism)
      throws IOException {
    mounted("kafka-" + cluster, Map.of("username", "totals", "password", "s3cret!=#"));
    ConsumerConfig config = consumer(options("kafka-" + cluster + ".properties"));
    AppConfigurationEntry login = login(config.getPassword("sasl.jaas.config"));

    assertThat(config.getString("sasl.mechanism")).isEqualTo(mechanism);
    assertThat(login.getLoginModuleName())
        .isEqualTo("org.apache.kafka.common.security.scram.ScramLoginModule");
    assertThat(login.getOptions()).isEqualTo(Map.of("username", "totals", "password", "s3cret!=#"));
  }

  @Test
  void noFileOutsideTheFolderIsRead() throws IOException {
    mounted("kafka-scram", Map.of("username", "u", "password", "p"));
    mounted("kafka-other", Map.of("username", "else"));
    Map<String, String> options = options("kafka-scram.properties");
    options.computeIfPresent(
        "sasl.jaas.config", (k, v) -> v.replace("kafka-scram:username", "kafka-other:username"));
    Password jaas = consumer(options).getPassword("sasl.jaas.config");

    assertThat(jaas.value()).contains("password=\"p\"").doesNotContain("else");
  }

  @Test
  void iamNamesClassesOfItsLibrary() throws ReflectiveOperationException {
    ConsumerConfig config = consumer(options("kafka-iam.properties"));
    AppConfigurationEntry login = login(config.getPassword("sasl.jaas.config"));

    assertThat(LoginModule.class)
        .isAssignableFrom(
            Class.forName(login.getLoginModuleName(), false, getClass().getClassLoader()));
    assertThat(AuthenticateCallbackHandler.class)
        .isAssignableFrom(config.getClass("sasl.client.callback.handler.class"));
    assertThat(config.getString("sasl.mechanism"))
        .isEqualTo(software.amazon.msk.auth.iam.IAMLoginModule.MECHANISM);
    assertThat(login.getOptions()).isEmpty();
  }

  @Test
  void iamAssumesTheOwnersRoleByTheRegionalEndpoint() {
    ConsumerConfig config = consumer(options("kafka-partner.properties"));

    assertThat(login(config.getPassword("sasl.jaas.config")).getOptions())
        .isEqualTo(
            Map.of(
                "awsRoleArn", "arn:aws:iam::222233334444:role/readers",
                "awsRoleSessionName", "flink-totals",
                "awsStsRegion", "eu-central-1"));
  }

  @Test
  void mutualTlsReadsPemFilesWithoutAPassword() throws IOException {
    mounted("kafka-mtls", Pem.pair(folder));
    ConsumerConfig config = consumer(options("kafka-mtls.properties"));
    try (DefaultSslEngineFactory factory = new DefaultSslEngineFactory()) {
      factory.configure(config.values());

      assertThat(factory.keystore()).isNotNull();
      assertThat(factory.truststore()).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"open", "tls", "scram", "scram256", "mtls"})
  void tablesAreReadByTheConnectorThatHasKafkaRelocated(String cluster) throws IOException {
    mounted("kafka-" + cluster, Map.of("username", "u", "password", "p"));
    Map<String, String> options = ofTable("kafka-" + cluster + ".sql.properties");
    Map<String, Object> all = new HashMap<>();
    with(options, "deserializer").forEach((k, v) -> all.put(k, relocated(k, v)));
    var config =
        new org.apache.flink.kafka.shaded.org.apache.kafka.clients.consumer.ConsumerConfig(all);

    assertThat(config.getString("security.protocol"))
        .isEqualTo(options("kafka-" + cluster + ".properties").get("security.protocol"));
    if (cluster.startsWith("scram")) {
      assertThat(config.getPassword("sasl.jaas.config").value())
          .startsWith(SHADED)
          .endsWith("ScramLoginModule required username=\"u\" password=\"p\";");
    }
  }

  private static Object relocated(String key, Object value) {
    return key.endsWith("deserializer") ? SHADED + value : value;
  }

  @Test
  void exactlyOnceWritersOfTablesHaveTheirPrefix() {
    assertThat(options("kafka-iam.sql.properties"))
        .containsEntry("connector", "kafka")
        .containsEntry("sink.delivery-guarantee", "exactly-once")
        .containsEntry("sink.transactional-id-prefix", "totals-")
        .containsEntry("properties.group.id", "totals");
    assertThat(options("kafka-tls.sql.properties")).doesNotContainKey("sink.delivery-guarantee");
  }

  @Test
  void whatIsNoOptionOfTheClientStandsInAFileOfItsOwn() {
    assertThat(options("kafka-iam.job.properties"))
        .isEqualTo(
            Map.of(
                "read.topics", "d.v1",
                "write.topics", "e.v1",
                "consumer.group", "totals",
                "transactional.id.prefix", "totals-"));
  }
}
