package dev.weir.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is delivered of roles; {@code -Dweir.update=true} renews what is approved. */
class RoleScenariosTest {

  private static final String DEV = "environments/dev/environment.yaml";

  private static final List<Row> ROWS =
      List.of(
          new Row("irsa", "ack", "aws", "apache", "dev"),
          new Row("pod-identity", "ack", "aws-cn", "emr", "prod"),
          new Row("irsa", "ack", "aws-us-gov", "apache", "prod"),
          new Row("pod-identity", "crossplane", "aws", "emr", "prod"),
          new Row("irsa", "crossplane", "aws-cn", "apache", "dev"),
          new Row("pod-identity", "crossplane", "aws-us-gov", "apache", "prod"),
          new Row("irsa", "terraform", "aws", "apache", "prod"),
          new Row("pod-identity", "terraform", "aws-cn", "apache", "dev"),
          new Row("pod-identity", "terraform", "aws-us-gov", "emr", "prod"),
          new Row("pod-identity", "external", "aws", "apache", "dev"),
          new Row("irsa", "external", "aws-cn", "emr", "prod"),
          new Row("irsa", "external", "aws-us-gov", "apache", "prod"));

  record Row(String identity, String delivery, String partition, String operator, String tier) {

    MemoryTree tree() {
      return Fixture.base().edited(DEV, this::environment);
    }

    private String environment(String text) {
      String here = text.replace("eu-central-1", region()).replace("tier: dev", "tier: " + tier);
      String said =
          here.replace(
              "{type: irsa}",
              "{type: %s, delivery: %s, rolePath: /flink/, tags: {owner: platform}}"
                  .formatted(identity, delivery));
      return operator.equals("emr")
          ? said.replace("type: apache", "type: emr").replace("1.15.0", "7.12.0")
          : said;
    }

    private String region() {
      return switch (partition) {
        case "aws-cn" -> "cn-north-1";
        case "aws-us-gov" -> "us-gov-west-1";
        default -> "eu-central-1";
      };
    }

    @Override
    public String toString() {
      return String.join("-", identity, delivery, partition, operator, tier);
    }
  }

  static List<Row> rows() {
    return ROWS;
  }

  @ParameterizedTest
  @MethodSource("rows")
  void rolesAreDeliveredAsApproved(Row row) {
    SortedMap<String, String> delivered = Rendered.texts(row.tree());
    delivered.keySet().removeIf(path -> !isOfRoles(path));

    assertThat(delivered).isNotEmpty();
    var approved = Scenario.resources().resolveSibling("roles").resolve(row.toString());
    assertThat(new ApprovedTree(approved).differences(delivered)).isEmpty();
  }

  /** What names or makes the role, and whether the job starts. */
  private static boolean isOfRoles(String path) {
    return path.startsWith("dev/_platform/iam/")
        || path.startsWith("dev/_documents/terraform/")
        || path.startsWith("dev/_documents/iam/")
        || path.matches("dev/orders/_tenant/totals/(role-orders|policy|podid|serviceaccount).*");
  }

  @Test
  void everyPairOfValuesIsThere() {
    assertThat(pairs(Row::identity, Row::delivery)).isEqualTo(2 * 4);
    assertThat(pairs(Row::identity, Row::partition)).isEqualTo(2 * 3);
    assertThat(pairs(Row::delivery, Row::partition)).isEqualTo(4 * 3);
    assertThat(pairs(Row::delivery, Row::operator)).isEqualTo(4 * 2);
    assertThat(pairs(Row::identity, Row::operator)).isEqualTo(2 * 2);
  }

  private static int pairs(Function<Row, String> one, Function<Row, String> other) {
    return ROWS.stream()
        .map(row -> one.apply(row) + " " + other.apply(row))
        .collect(Collectors.toSet())
        .size();
  }
}
