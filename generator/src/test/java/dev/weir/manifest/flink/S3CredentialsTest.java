package dev.weir.manifest.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.manifest.SmallCompany;
import dev.weir.manifest.connection.ConnectedCompany;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S3CredentialsTest {

  private static final String KEY = "fs.s3a.aws.credentials.provider";
  private static final String ENVIRONMENT = "environments/dev/environment.yaml";

  private static SmallCompany identity(SmallCompany company, String identity) {
    String text = company.files().getOrDefault(ENVIRONMENT, "");
    return company.with(ENVIRONMENT, text.replace("{type: irsa}", "{type: " + identity + "}"));
  }

  private static SmallCompany plugins(SmallCompany company, String plugins) {
    String path = "environments/platform.yaml";
    String text = company.files().getOrDefault(path, "");
    return company.with(path, text.replace("s3Plugins: [presto, hadoop]", "s3Plugins: " + plugins));
  }

  private static String provider(SmallCompany company, String runtime) {
    String job = "runtime: " + runtime + "\nartifact: {jar: \"local:///opt/job.jar\"}";
    JsonNode object = FlinkObjects.deployment(company.bareJob("totals", job), "totals");
    return FlinkObjects.configuration(object).path(KEY).asText("");
  }

  @ParameterizedTest
  @CsvSource({
    "'[presto]', irsa, ''",
    "'[presto]', pod-identity, ''",
    "'[hadoop]', irsa, com.amazonaws.auth.WebIdentityTokenCredentialsProvider",
    "'[hadoop, presto]', irsa, com.amazonaws.auth.WebIdentityTokenCredentialsProvider",
    "'[]', irsa, com.amazonaws.auth.WebIdentityTokenCredentialsProvider",
    "'[hadoop]', pod-identity, org.apache.hadoop.fs.s3a.auth.IAMInstanceCredentialsProvider",
    "'[]', pod-identity, org.apache.hadoop.fs.s3a.auth.IAMInstanceCredentialsProvider"
  })
  void hadoopsPluginIsToldWhereCredentialsAre(String plugins, String identity, String provider) {
    SmallCompany company = identity(plugins(FlinkObjects.apache("1.15.0"), plugins), identity);

    assertThat(provider(company, "flink-1.20-both")).isEqualTo(provider);
  }

  @ParameterizedTest
  @CsvSource({
    "flink-1.18, irsa, com.amazonaws.auth.WebIdentityTokenCredentialsProvider",
    "flink-1.18, pod-identity, org.apache.hadoop.fs.s3a.auth.IAMInstanceCredentialsProvider",
    "flink-1.20, irsa, software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider",
    "flink-1.20, pod-identity, org.apache.hadoop.fs.s3a.auth.IAMInstanceCredentialsProvider"
  })
  void emrIsToldByTheSdkOfItsRelease(String runtime, String identity, String provider) {
    SmallCompany company = identity(FlinkObjects.emr("7.12.0"), identity);

    assertThat(provider(company, runtime)).isEqualTo(provider);
  }

  @ParameterizedTest
  @CsvSource({KEY, "s3.aws.credentials.provider", "s3a.aws.credentials.provider"})
  void whatPeopleSetWins(String key) {
    String job = "flinkConfiguration: {" + key + ": com.acme.Provider}";
    JsonNode options = FlinkObjects.configuration(FlinkObjects.of(FlinkObjects.emr("7.12.0"), job));

    assertThat(options.path(key).asText()).isEqualTo("com.acme.Provider");
    assertThat(options.path(KEY).asText("com.acme.Provider")).isEqualTo("com.acme.Provider");
  }

  @Test
  void aBucketsOwnerIsReachedByItsRole() {
    JsonNode options =
        FlinkObjects.configuration(
            FlinkObjects.all(ConnectedCompany.everything("emr", "pod-identity")).get(0).tree());
    Map<String, String> ofBucket = new TreeMap<>();
    options
        .properties()
        .forEach(
            option -> {
              String prefix = "fs.s3a.bucket.partner-feeds.";
              if (option.getKey().startsWith(prefix)) {
                ofBucket.put(
                    option.getKey().substring(prefix.length()), option.getValue().asText());
              }
            });

    assertThat(ofBucket)
        .isEqualTo(
            Map.of(
                "aws.credentials.provider",
                "org.apache.hadoop.fs.s3a.auth.AssumedRoleCredentialProvider",
                "assumed.role.arn",
                "arn:aws:iam::222233334444:role/readers",
                "assumed.role.credentials.provider",
                "org.apache.hadoop.fs.s3a.auth.IAMInstanceCredentialsProvider",
                "assumed.role.session.name",
                "flink-totals",
                "assumed.role.sts.endpoint",
                "sts.eu-central-1.amazonaws.com",
                "assumed.role.sts.endpoint.region",
                "eu-central-1",
                "endpoint.region",
                "eu-west-1"));
    assertThat(options.toString()).doesNotContain("fs.s3a.bucket.acme-lake");
  }
}
