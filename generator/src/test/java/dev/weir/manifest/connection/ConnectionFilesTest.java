package dev.weir.manifest.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.SmallCompany;
import dev.weir.manifest.Target;
import java.util.Map;
import java.util.Optional;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.approvaltests.reporters.AutoApproveReporter;
import org.approvaltests.reporters.QuietReporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code -Dweir.update=true} renews what is approved. */
class ConnectionFilesTest {

  private static void approve(String text) {
    Approvals.verify(
        text,
        new Options(
                Boolean.getBoolean("weir.update") ? new AutoApproveReporter() : new QuietReporter())
            .forFile()
            .withExtension(".txt"));
  }

  private static String text(Map<String, String> files) {
    StringBuilder text = new StringBuilder();
    files.forEach((name, content) -> text.append("== ").append(name).append('\n').append(content));
    return text.toString();
  }

  @Test
  void everySystemOnApachesOperator() {
    approve(text(ConnectedCompany.files("apache", "irsa")));
  }

  @Test
  void whatIsDifferentOnEmr() {
    Map<String, String> apache = ConnectedCompany.files("apache", "irsa");
    Map<String, String> emr = ConnectedCompany.files("emr", "irsa");
    assertThat(emr.keySet()).isEqualTo(apache.keySet());
    emr.values().removeAll(apache.values());

    approve(text(emr));
  }

  @ParameterizedTest
  @CsvSource({"apache", "emr"})
  void filesAreTheSameForBothIdentities(String operator) {
    assertThat(ConnectedCompany.files(operator, "pod-identity"))
        .isEqualTo(ConnectedCompany.files(operator, "irsa"));
  }

  @ParameterizedTest
  @CsvSource({"apache", "emr"})
  void noFileHoldsAValueOfASecret(String operator) {
    assertThat(text(ConnectedCompany.files(operator, "irsa")))
        .doesNotContain("password=\"p")
        .doesNotContain("ledger#")
        .containsPattern("password=\"\\$\\{credentials:/opt/flink/credentials/totals/kafka-scram:");
  }

  @Test
  void aJobWithoutAccessHasNoFolder() {
    Target target = SmallCompany.create().job("totals", "").target("totals");

    assertThat(ConnectionFolder.of(target.environment(), target.workload().cluster()))
        .isEqualTo(Optional.empty());
  }

  @Test
  void linesOfOneSystemShareItsFiles() {
    Target target =
        ConnectedCompany.on("apache", "irsa")
            .job(
                "totals",
                """
                access:
                  - {kafka: open, read: [a], consumerGroup: one}
                  - {kafka: open, read: [b, a], write: [c]}
                """)
            .target("totals");
    ConnectionFolder folder =
        ConnectionFolder.of(target.environment(), target.workload().cluster()).orElseThrow();

    assertThat(folder.files())
        .filteredOn(file -> file.name().equals("kafka-open.job.properties"))
        .extracting(ConnectionFile::text)
        .containsExactly("consumer.group=one\nread.topics=a,b\nwrite.topics=c\n");
  }

  @Test
  void anotherAddressMakesAnotherConfigMap() {
    String access = "access: [{kafka: open, read: [a]}]";
    SmallCompany company = ConnectedCompany.on("apache", "irsa").job("totals", access);
    String path = "environments/dev/environment.yaml";
    String moved = company.files().getOrDefault(path, "").replace("b-1.open.", "b-9.open.");

    assertThat(configMap(company.with(path, moved)))
        .startsWith("totals-connections-")
        .isNotEqualTo(configMap(company));
  }

  private static String configMap(SmallCompany company) {
    Target target = company.target("totals");
    return ConnectionFolder.of(target.environment(), target.workload().cluster())
        .orElseThrow()
        .configMap();
  }
}
