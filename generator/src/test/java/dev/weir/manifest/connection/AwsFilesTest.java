package dev.weir.manifest.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.aws.config.AWSConfigConstants;
import org.apache.flink.connector.aws.config.AWSConfigConstants.CredentialProvider;
import org.apache.flink.connector.aws.table.util.AWSOptionUtils;
import org.apache.flink.connector.dynamodb.table.DynamoDbConnectorOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The options of flink-connector-aws know what the files say. */
class AwsFilesTest {

  private static final String ROLE = "arn:aws:iam::222233334444:role/readers";

  @ParameterizedTest
  @CsvSource({"kinesis, eu-west-1", "dynamodb, eu-central-1", "sqs, eu-central-1"})
  void aRoleOfTheOwnerIsAssumed(String kind, String region) {
    Properties options = new Properties();
    options.putAll(ConnectedCompany.options(kind + "-partner.properties"));

    assertThat(options.getProperty(AWSConfigConstants.AWS_REGION)).isEqualTo(region);
    assertThat(
            CredentialProvider.valueOf(
                options.getProperty(AWSConfigConstants.AWS_CREDENTIALS_PROVIDER)))
        .isEqualTo(CredentialProvider.ASSUME_ROLE);
    assertThat(options.getProperty(AWSConfigConstants.AWS_ROLE_ARN)).isEqualTo(ROLE);
    assertThat(options.getProperty(AWSConfigConstants.AWS_ROLE_SESSION_NAME))
        .isEqualTo("flink-totals");
  }

  @ParameterizedTest
  @CsvSource({"kinesis", "dynamodb", "sqs"})
  void tablesComeToTheSameClientAsPrograms(String kind) {
    Map<String, String> program = ConnectedCompany.options(kind + "-partner.properties");
    program.keySet().removeIf(key -> !key.startsWith("aws."));
    Map<String, String> table = ConnectedCompany.options(kind + "-partner.sql.properties");

    assertThat(new TreeMap<>(new AWSOptionUtils(table).getProcessedResolvedOptions()))
        .isEqualTo(program);
    assertThat(table).containsEntry("connector", kind);
  }

  @ParameterizedTest
  @CsvSource({"kinesis-own", "dynamodb-audiences", "sqs-alerts"})
  void withoutARoleTheConnectorFindsThePodsOwn(String system) {
    assertThat(ConnectedCompany.options(system + ".properties"))
        .doesNotContainKey(AWSConfigConstants.AWS_CREDENTIALS_PROVIDER)
        .containsEntry(AWSConfigConstants.AWS_REGION, "eu-central-1");
  }

  @Test
  void tablesAndQueuesAreNamedAsTheirConnectorsDo() {
    Configuration dynamoDb =
        Configuration.fromMap(ConnectedCompany.options("dynamodb-audiences.sql.properties"));

    assertThat(dynamoDb.get(DynamoDbConnectorOptions.TABLE_NAME)).isEqualTo("audiences");
    assertThat(dynamoDb.get(DynamoDbConnectorOptions.AWS_REGION)).isEqualTo("eu-central-1");
    assertThat(ConnectedCompany.options("sqs-alerts.properties"))
        .containsEntry("queue-url", "https://sqs.eu-central-1.amazonaws.com/111122223333/alerts");
  }

  @Test
  void aStreamIsNamedByItsArnAndItsConsumer() {
    assertThat(ConnectedCompany.options("kinesis-own.sql.properties"))
        .containsAllEntriesOf(
            Map.of(
                "stream.arn", "arn:aws:kinesis:eu-central-1:111122223333:stream/vehicles",
                "source.reader.type", "EFO",
                "source.efo.consumer.name", "totals"));
    assertThat(ConnectedCompany.options("kinesis-partner.properties").keySet())
        .containsAll(Set.of("stream.arn", "aws.region"))
        .doesNotContain("source.reader.type");
  }
}
