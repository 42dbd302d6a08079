package dev.weir.policy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ResourceQuota, LimitRange, ServiceAccount and Namespace. */
class TenantFactsTest {

  private static JsonNode core(String kind, String rest) {
    return Parsed.of("{apiVersion: v1, kind: " + kind + ", " + rest + "}");
  }

  @ParameterizedTest
  @CsvSource({
    "requests.cpu, 1500m, 1500",
    "limits.cpu, '2', 2000",
    "cpu, 0.1, 100",
    "requests.memory, 2Gi, 2147483648",
    "memory, 2G, 2000000000",
    "limits.memory, 2048m, 3",
    "requests.storage, 10Gi, 10737418240",
    "pods, '20', 20",
    "count/flinkdeployments.flink.apache.org, 7, 7",
    "services.loadbalancers, 0, 0",
  })
  void quotaIsInStatedUnits(String resource, String quantity, long amount) {
    JsonNode facts =
        core("ResourceQuota", "spec: {hard: {" + resource + ": '" + quantity + "', bad: much}}");

    assertThat(facts.path("hard").path(resource).asLong(-1)).isEqualTo(amount);
    assertThat(facts.path("hard").has("bad")).isFalse();
  }

  @Test
  void limitsHaveEveryPart() {
    JsonNode facts =
        core(
            "LimitRange",
            "spec: {limits: [{type: Pod}, {type: Container, min: {cpu: 10m}, max: {memory: 1Gi},"
                + " default: {cpu: 1, memory: 1Mi}, defaultRequest: {cpu: 0.5},"
                + " maxLimitRequestRatio: {cpu: '1.5', memory: 1}}]}");

    assertThat(facts.path("limits")).hasSize(2);
    assertThat(facts.path("limits").get(1))
        .hasToString(
            Parsed.tree(
                    "{type: Container, at: [spec, limits, 1], min: {milliCpu: 10}, max: {bytes:"
                        + " 1073741824}, default: {milliCpu: 1000, bytes: 1048576}, defaultRequest:"
                        + " {milliCpu: 500}, ratio: {cpu: 1.5, memory: 1.0}}")
                .toString());
    assertThat(facts.path("limits").get(0).path("ratio")).isEmpty();
  }

  @Test
  void accountHasTheRoleOfItsAnnotation() {
    JsonNode facts =
        core(
            "ServiceAccount",
            "metadata: {annotations: {eks.amazonaws.com/role-arn:"
                + " 'arn:aws-cn:iam::123456789012:role/flink/a'}}");

    assertThat(facts.path("roleArn"))
        .isEqualTo(
            Parsed.tree(
                "{text: 'arn:aws-cn:iam::123456789012:role/flink/a', partition: aws-cn, service:"
                    + " iam, region: '', account: '123456789012', resource: role/flink/a}"));
    assertThat(core("ServiceAccount", "metadata: {}")).isEmpty();
  }

  @Test
  void namespaceHasItsLevels() {
    JsonNode facts =
        core(
            "Namespace",
            "metadata: {labels: {pod-security.kubernetes.io/enforce: restricted,"
                + " pod-security.kubernetes.io/enforce-version: v1.33,"
                + " pod-security.kubernetes.io/audit: baseline,"
                + " pod-security.kubernetes.io/audit-version: latest}}");

    assertThat(facts.path("podSecurity"))
        .isEqualTo(
            Parsed.tree(
                "{enforce: {level: restricted, version: [1, 33]}, audit: {level: baseline}, warn:"
                    + " {level: ''}}"));
  }

  @ParameterizedTest
  @CsvSource({"v1_20, '[1,20]'", "1.15.0, '[1,15,0]'", "7.12.0, '[7,12,0]'", "v1.33, '[1,33]'"})
  void versionsAreNumbers(String text, String numbers) {
    assertThat(VersionNumbers.of(text).orElseThrow().toString()).isEqualTo(numbers);
  }

  @ParameterizedTest
  @CsvSource({"latest", "main", "v", "1.", ".1", "1..2", "''", "1.2-a", "12345678901"})
  void whatIsNoVersionHasNoNumbers(String text) {
    assertThat(VersionNumbers.of(text)).isEmpty();
  }
}
