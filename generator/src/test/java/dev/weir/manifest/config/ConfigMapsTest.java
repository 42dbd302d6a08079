package dev.weir.manifest.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.Json;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.SmallCompany;
import dev.weir.manifest.Tracing;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigMapsTest {

  private static final SmallCompany COMPANY = SmallCompany.create();
  private static final String RULES = "files: [{name: rules, path: /opt/x/rules.txt, content: %s}]";

  private static List<Manifest> render(SmallCompany company, String workload) {
    return new ConfigMaps().render(company.target(workload));
  }

  private static String name(SmallCompany company) {
    return render(company, "fraud").get(0).key().name();
  }

  @Test
  void aFileIsDeliveredInAConfigMapOfItsOwn() {
    assertThat(render(COMPANY.job("fraud", RULES.formatted("abc")), "fraud").get(0).tree())
        .isEqualTo(
            Json.of(
                """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: fraud-rules-ba7816bf
                  namespace: payments
                  annotations:
                    argocd.argoproj.io/sync-options: PruneLast=true
                  labels:
                    app.kubernetes.io/managed-by: weir
                    app.kubernetes.io/name: fraud
                    app.kubernetes.io/part-of: payments
                    weir.dev/environment: dev
                    weir.dev/team: payments
                    weir.dev/workload: fraud
                immutable: true
                data:
                  rules.txt: abc
                """));
  }

  @Test
  void anotherContentIsAnotherConfigMap() {
    assertThat(name(COMPANY.job("fraud", RULES.formatted("abc"))))
        .isNotEqualTo(name(COMPANY.job("fraud", RULES.formatted("abd"))));
  }

  @Test
  void sqlStatementsAreDeliveredForTheRunner() {
    SmallCompany company =
        COMPANY.job(
            "sums", "artifact: {sql: {runner: \"local:///opt/r.jar\", statements: \"SELECT 1;\"}}");
    Manifest manifest = render(company, "sums").get(0);
    assertThat(manifest.key().name()).matches("sums-sql-[0-9a-f]{8}");
    assertThat(manifest.tree().at("/data/sums.sql").asText()).isEqualTo("SELECT 1;");
  }

  @Test
  void sqlOfASessionJobStandsInItsClustersUnit() {
    SmallCompany company =
        COMPANY
            .cluster("shared", "")
            .bareJob(
                "sums",
                "cluster: shared\n"
                    + "artifact: {sql: {runner: \"https://a.example/r.jar\", statements: \"SELECT 1;\"}}");
    assertThat(render(company, "shared").get(0).unit().folder()).isEqualTo("dev/payments/shared");
  }

  @Test
  void aJobWithoutFilesHasNone() {
    assertThat(render(COMPANY.job("fraud", ""), "fraud")).isEmpty();
  }

  @Test
  void theContentsOriginIsTheJobsLine() {
    var target = COMPANY.job("fraud", RULES.formatted("abc")).target("fraud", Tracing.ON);
    var origin =
        new ConfigMaps().render(target).get(0).origins().of("/data/rules.txt").orElseThrow();
    assertThat(origin.leaves().get(0).path()).startsWith("files");
  }
}
