package dev.weir.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a job may ask for in its access. */
class AccessChecksTest {

  private static final String SYSTEMS =
      """
      buckets:
        lake: {name: lake, owners: {shop: [own/, "shared-*"], other: [theirs/]}}
        open: open-data
        state: state
      kafka:
        orders: {bootstrapServers: "b-1.orders.example:9092"}
      kinesis: {clicks: {stream: clicks}}
      dynamodb: {items: {table: items, owners: {other: ["*"]}}}
      sqs: {queue: {queue: queue, owners: {shop: ["*"]}}}
      glue: {sales: {database: sales}}
      lakes: {warehouse: {format: iceberg, bucket: open, path: warehouse/, database: sales}}
      jdbc: {ledger: {url: "jdbc:postgresql://ledger.example:5432/ledger"}}
      secrets: {key: {arn: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:key-a1B2c3"}}
      """;

  private static Cases with(String... lines) {
    return Cases.apache()
        .append(Cases.ENVIRONMENT, SYSTEMS)
        .with("teams/other/team.yaml", OTHER)
        .job("access:")
        .job(String.join("\n", lines).indent(2).split("\n"));
  }

  private static final String OTHER =
      """
      apiVersion: weir.dev/v1
      kind: Team
      metadata:
        name: other
      spec:
        owners: [other@example.com]
        costCenter: CC-2
        runsIn: {environments: [live]}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{kafka: orders} | ACC-009@9:7",
        "{kafka: orders, consumerGroup: g} | ACC-009@9:7,ACC-013@9:38",
        "{dynamodb: items, read: false} | ACC-009@9:7",
        "{dynamodb: items, stream: true} | ''",
        "{secret: key} | ''",
        "{bucket: open, read: [raw/]} | ''",
      })
  void aLineSaysWhatTheJobDoes(String line, String found) {
    assertThat(String.join(",", with("- " + line).inJob())).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"''", "/", "/raw/", "raw/../x/", "'raw/*'", "'raw?/'", "'a$$x/'", "\"a\\tb/\""})
  void aPrefixIsAPartOfABucketInPlainCharacters(String prefix) {
    assertThat(with("- {bucket: open, read: [" + prefix + "]}").inJob())
        .containsExactly("ACC-010@9:29");
  }

  @ParameterizedTest
  @ValueSource(strings = {"raw/", "raw/orders.json", "a..b/", "'dt=2026-01-01/'", "'ü/'"})
  void foldersAndKeysAreTaken(String prefix) {
    assertThat(with("- {bucket: open, read: [" + prefix + "]}").inJob()).isEmpty();
  }

  @Test
  void prefixIsLookedAtAfterReferencesAreReplaced() {
    Cases cases = with("- {bucket: open, read: ['${variables.root}/']}");

    assertThat(cases.append(Cases.ENVIRONMENT, "variables: {root: \"raw\"}").inJob()).isEmpty();
    assertThat(cases.append(Cases.ENVIRONMENT, "variables: {root: \"*\"}").inJob())
        .containsExactly("ACC-010@9:29");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{kafka: orders, read: ['..']} | ACC-011@9:30",
        "{kafka: orders, read: [orders.v1, a-b_c]} | ''",
        "{kafka: orders, read: [a], consumerGroup: 'g*'} | ACC-011@9:49",
        "{kafka: orders, write: [a], transactionalIdPrefix: 'a?'} | ACC-011@9:58",
        "{glue: sales, read: [a/b]} | ACC-011@9:28",
        "{glue: sales, read: ['']} | ACC-011@9:28",
        "{lake: warehouse, read: ['..']} | ACC-011@9:32",
        "{lake: warehouse, read: [orders_raw]} | ''",
        "{jdbc: ledger, write: ['public.*']} | ACC-011@9:30",
        "{jdbc: ledger, write: [public.entries]} | ''",
      })
  void namesAreThoseOfTheirSystems(String line, String found) {
    assertThat(String.join(",", with("- " + line).inJob())).isEqualTo(found);
  }

  @Test
  void topicHasAtMost249Characters() {
    assertThat(with("- {kafka: orders, read: [" + "a".repeat(249) + "]}").inJob()).isEmpty();
    assertThat(with("- {kafka: orders, read: [" + "a".repeat(250) + "]}").inJob())
        .containsExactly("ACC-011@9:30");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{kafka: orders, read: [a, b, a]} | ACC-012@9:36",
        "{kafka: orders, read: [a], write: [a]} | ''",
        "{bucket: open, read: [a/b/, a/]} | ACC-012@9:29",
        "{bucket: open, read: [a/b, a]} | ''",
        "{bucket: open, read: [a/b/c.json], write: [a/]} | ACC-012@9:29",
        "{bucket: open, read: [a/], write: [a/b/]} | ''",
        "{lake: warehouse, read: [t], write: [t]} | ACC-012@9:32",
        "{jdbc: ledger, read: [t], write: [t]} | ''",
      })
  void nothingIsAskedForTwice(String line, String found) {
    assertThat(String.join(",", with("- " + line).inJob())).isEqualTo(found);
  }

  @Test
  void theSameLineTwiceIsUseless() {
    assertThat(with("- {secret: key}", "- {secret: key}").inJob()).containsExactly("ACC-012@10:16");
  }

  @Test
  void anotherNameOfOneBucketIsTheSameBucket() {
    Cases cases =
        with("- {bucket: open, read: [a/]}", "- {bucket: again, read: [a/]}")
            .replace(Cases.ENVIRONMENT, "open: open-data", "open: open-data\n    again: open-data");

    assertThat(cases.inJob()).containsExactly("ACC-012@10:30");
  }

  @Test
  void readingWhatIsWrittenIsOnlyANote() {
    List<Diagnostic> findings = with("- {bucket: open, read: [a/], write: [a/]}").findings();

    assertThat(findings).extracting(Diagnostic::severity).containsExactly(Severity.NOTE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{kafka: orders, read: [a], transactionalIdPrefix: t} | ACC-013@9:57",
        "{kafka: orders, write: [a], consumerGroup: g} | ACC-013@9:50",
        "{kinesis: clicks, write: true, consumer: c} | ACC-013@9:48",
        "{kinesis: clicks, read: true, consumer: c} | ''",
      })
  void fieldsComeWithWhatTheyAreFor(String line, String found) {
    assertThat(String.join(",", with("- " + line).inJob())).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{bucket: lake, write: [own/]} | ''",
        "{bucket: lake, write: [own/more/]} | ''",
        "{bucket: lake, write: [shared-kpi/]} | ''",
        "{bucket: lake, write: [ow]} | ACC-014@9:30",
        "{bucket: lake, write: [theirs/]} | ACC-014@9:30",
        "{bucket: lake, read: [theirs/]} | ''",
        "{bucket: open, write: [anything/]} | ''",
        "{dynamodb: items, write: true} | ACC-014@9:32",
        "{sqs: queue, write: true} | ''",
      })
  void aTeamWritesWhatItOwns(String line, String found) {
    assertThat(String.join(",", with("- " + line).inJob())).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[flink/] | ACC-015@9:30",
        "[flink/live/shop/orders/] | ACC-015@9:30",
        "[flink/live/] | ACC-015@9:30",
        "[flink/other/] | ''",
        "[flinkish/] | ''",
        "[flink] | ''",
      })
  void stateIsNeverAskedFor(String prefixes, String found) {
    assertThat(String.join(",", with("- {bucket: state, read: " + prefixes + "}").inJob()))
        .isEqualTo(found);
  }

  @Test
  void aLakeInTheStateBucketIsStateToo() {
    Cases cases =
        with("- {lake: warehouse, read: [t]}")
            .replace(
                Cases.ENVIRONMENT,
                "bucket: open, path: warehouse/",
                "bucket: state, path: flink/live/");

    assertThat(cases.inJob()).containsExactly("ACC-015@9:32");
  }

  @Test
  void sessionClusterSaysOnceThatItsJobsShare() {
    String second = Cases.jobFile("second").replace("  runtime: flink-1.20\n", "  cluster: pool\n");
    Cases cases =
        with("- {bucket: open, read: [a/]}")
            .session()
            .with(
                "teams/shop/jobs/second.yaml",
                second.replace("s3://jars/", "https://jars.example.com/"));
    String same = "access: [{bucket: open, read: [a/]}]";
    String more = "access: [{bucket: open, read: [a/, b/]}, {secret: key}]";

    assertThat(cases.codes()).isEmpty();
    assertThat(cases.append("teams/shop/jobs/second.yaml", same).codes()).isEmpty();
    assertThat(cases.append("teams/shop/jobs/second.yaml", more).found())
        .containsExactly("ACC-016@teams/shop/jobs/second.yaml:8:12");
  }
}
