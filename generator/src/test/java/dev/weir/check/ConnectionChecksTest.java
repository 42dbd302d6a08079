package dev.weir.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionChecksTest {

  private static final String KAFKA =
      "kafka: {orders: {bootstrapServers: 'b-1.acme.example:9096', cidrs: [10.1.0.0/24], auth: %s}}";
  private static final String READS = "access: [{kafka: orders, read: [orders.v1]}]";

  private static Cases kafka(String auth) {
    return Cases.apache().append(Cases.ENVIRONMENT, KAFKA.formatted(auth)).job(READS);
  }

  @Test
  void aSystemHasOneConsumerGroupInAJob() {
    Cases cases =
        kafka("{type: none}")
            .replace(
                Cases.JOB,
                READS,
                "access: [{kafka: orders, read: [a], consumerGroup: one},"
                    + " {kafka: orders, read: [b], consumerGroup: two}]");

    assertThat(cases.codes()).containsExactly("ACC-052");
    assertThat(cases.replace(Cases.JOB, "consumerGroup: two", "consumerGroup: one").codes())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'', ACC-053", "', s3Plugins: [presto, hadoop]', ''", "', s3Plugins: []', ''"})
  void aBucketsOwnRoleNeedsTheHadoopPlugin(String plugins, String codes) {
    Cases cases =
        Cases.apache()
            .replace(
                Cases.PLATFORM,
                "version: \"1.20.3\", java: 17",
                "version: \"1.20.3\", java: 17" + plugins)
            .append(
                Cases.ENVIRONMENT,
                "buckets: {feeds: {name: partner-feeds, account: '222233334444',"
                    + " targetRoleArn: 'arn:aws:iam::222233334444:role/readers'}}")
            .job("access: [{bucket: feeds, read: [a/]}]");

    assertThat(String.join(",", cases.codes())).isEqualTo(codes);
  }

  @ParameterizedTest
  @CsvSource({
    "1.18.1, FLK-050",
    "1.19.0, FLK-050",
    "1.19.1, FLK-050",
    "1.19.2, ''",
    "1.20.0, FLK-050",
    "1.20.1, ''",
    "2.0.0, ''",
    "2.2.0, ''"
  })
  void podIdentityNeedsAPluginThatKnowsIt(String flink, String codes) {
    Cases cases =
        Cases.apache().replace(Cases.PLATFORM, "version: \"1.20.3\"", "version: \"" + flink + "\"");

    assertThat(cases.codes()).doesNotContain("FLK-050");
    assertThat(
            cases.replace(Cases.ENVIRONMENT, "type: irsa", "type: pod-identity").codes().stream()
                .filter("FLK-050"::equals))
        .isEqualTo(codes.isEmpty() ? List.of() : List.of(codes));
  }

  @Test
  void anImageWithItsOwnPluginsIsTrusted() {
    Cases cases =
        Cases.apache()
            .replace(
                Cases.PLATFORM,
                "version: \"1.20.3\", java: 17",
                "version: \"1.20.0\", java: 17, s3Plugins: []")
            .replace(Cases.ENVIRONMENT, "type: irsa", "type: pod-identity");

    assertThat(cases.codes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"emr-7.2.0-flink-20240610, FLK-050", "emr-7.3.0-flink-29240920, ''"})
  void emrKnowsPodIdentitySinceSevenThree(String release, String codes) {
    Cases cases =
        Cases.emr()
            .replace(Cases.PLATFORM, "emr-7.12.0-flink-20251111", release)
            .replace(Cases.ENVIRONMENT, "type: irsa", "type: pod-identity");

    assertThat(cases.codes().contains("FLK-050")).isEqualTo(!codes.isEmpty());
  }
}
