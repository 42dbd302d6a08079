package dev.weir.extend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Json;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

  private static final String MAP =
      "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: extra}\ndata: {x: \"1\"}\n";
  private static final String FILE = "environments/dev/templates/extra.ftl";

  private static String object(String apiVersion, String kind) {
    return "apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata: {name: extra}\n";
  }

  @Test
  void aTemplateReadsItsModelAndMakesAnObject() {
    String template =
        """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: ${workload.name}-extra
          namespace: ${team.namespace}
        data:
          env: "${env.name} ${env.tier} ${env.region} ${env.account}"
          team: "${team.name} ${team.costCenter} ${team.owners?join(', ')}"
          kind: "${workload.kind}"
          port: "${values.port}"
        """;
    Extended extended = Extras.in("workload").with("values: {port: 12345}").run(template);
    assertThat(extended.diagnostics().all()).isEmpty();
    assertThat(extended.manifests().get(0).tree())
        .isEqualTo(
            Json.of(
                """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: fraud-extra, namespace: payments}
                data:
                  env: dev dev eu-central-1 111122223333
                  team: payments CC-1 payments@acme.example
                  kind: application
                  port: "12345"
                """));
  }

  @ParameterizedTest
  @CsvSource({
    "tenant, dev/payments/_tenant",
    "workload-tenant, dev/payments/_tenant/fraud",
    "workload, dev/payments/fraud"
  })
  void objectsGoWhereTheTemplateSays(String unit, String folder) {
    assertThat(Extras.in(unit).run(MAP).manifests())
        .singleElement()
        .extracting(m -> m.unit().folder())
        .isEqualTo(folder);
  }

  @Test
  void severalDocumentsAreSeveralObjects() {
    String two = "# first\n" + MAP + "---\n# nothing\n---\n" + MAP.replace("extra", "other");
    assertThat(Extras.in("workload").run(two).manifests())
        .extracting(m -> m.key().name())
        .containsExactly("extra", "other");
  }

  @Test
  void theNamespaceIsFilledIn() {
    assertThat(Extras.in("workload").run(MAP).manifests().get(0).key().namespace())
        .isEqualTo("payments");
  }

  @Test
  void otherTeamsTemplatesDoNotRun() {
    Extended extended = Extras.in("workload").with("teams: [ads]").run(MAP);
    assertThat(extended.manifests()).isEmpty();
    assertThat(extended.diagnostics().all()).isEmpty();
  }

  @Test
  void itsOwnTeamsTemplatesRun() {
    assertThat(Extras.in("workload").with("teams: [payments]").run(MAP).manifests()).hasSize(1);
  }

  @Test
  void aTemplateMayIncludeItsNeighbour() {
    Extended extended =
        Extras.in("workload")
            .file("environments/dev/templates/part.ftl", MAP)
            .run("<#include \"part.ftl\">");
    assertThat(extended.manifests()).hasSize(1);
  }

  @Test
  void aTemplateThatIsNotThereIsReportedAtItsName() {
    Extended extended = Extras.in("workload").extended(List.of());
    assertThat(Extras.places(extended))
        .singleElement()
        .asString()
        .startsWith("EXT-003 environments/dev/environment.yaml:");
  }

  @Test
  void anUnknownVariableIsReportedAtItsPlace() {
    assertThat(Extras.places(Extras.in("workload").run(MAP + "y: ${team.nam}\n")))
        .containsExactly("EXT-004 " + FILE + ":5:6");
  }

  @Test
  void aSyntaxErrorIsReportedAtItsPlace() {
    assertThat(Extras.places(Extras.in("workload").run("a\n<#if x>\n")))
        .singleElement()
        .asString()
        .startsWith("EXT-004 " + FILE + ":2:");
  }

  @Test
  void aFailureInANeighbourIsReportedThere() {
    Extended extended =
        Extras.in("workload")
            .file("environments/dev/templates/part.ftl", "\n${nothing}")
            .run("<#include \"part.ftl\">");
    assertThat(Extras.places(extended))
        .containsExactly("EXT-004 environments/dev/templates/part.ftl:2:3");
  }

  @Test
  void messagesHoldOneLine() {
    assertThat(Extras.in("workload").run("${nothing}").diagnostics().all().get(0).found())
        .startsWith("FreeMarker says: ")
        .doesNotContain("\n")
        .doesNotEndWith(".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: [", "a: 1\na: 2", "- a", "just text", "a: &x 1", "a: yes"})
  void outputThatIsNoPlainYamlMappingIsReported(String output) {
    Extended extended = Extras.in("workload").run(output);
    assertThat(Extras.codes(extended)).contains("EXT-008");
    assertThat(extended.manifests()).isEmpty();
  }

  @Test
  void aProblemInTheOutputNamesItsLineThere() {
    String output = MAP + "---\n" + MAP.replace("extra", "b") + "data: {}\n";
    assertThat(Extras.in("workload").run(output).diagnostics().all().get(0).found())
        .startsWith("line 10 of the output for dev/payments/fraud: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind: ConfigMap\nmetadata: {name: a}",
        "apiVersion: v1\nmetadata: {name: a}",
        "apiVersion: v1\nkind: ConfigMap",
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {generateName: a}",
        "apiVersion: v1\nkind: ConfigMap\nmetadata: text"
      })
  void anObjectNeedsItsKey(String output) {
    Extended extended = Extras.in("workload").run(output);
    assertThat(Extras.codes(extended)).containsExactly("EXT-009");
    assertThat(extended.manifests()).isEmpty();
  }

  @Test
  void anotherNamespaceIsRefused() {
    Extended extended =
        Extras.in("workload").run(MAP.replace("name: extra", "name: extra, namespace: ads"));
    assertThat(Extras.codes(extended)).containsExactly("EXT-010");
    assertThat(extended.manifests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "workload, rbac.authorization.k8s.io/v1, Role",
    "workload, v1, ServiceAccount",
    "workload, networking.k8s.io/v1, NetworkPolicy",
    "workload, apps/v1, Deployment",
    "workload, v1, Secret",
    "workload, example.com/v1, ConfigMap",
    "tenant, argoproj.io/v1alpha1, Application",
    "workload-tenant, argoproj.io/v1alpha1, AppProject",
    "tenant, rbac.authorization.k8s.io/v1, ClusterRole",
    "tenant, rbac.authorization.k8s.io/v1, ClusterRoleBinding",
    "tenant, v1, Namespace",
    "tenant, v1, List",
    "tenant, v1, ConfigMapList"
  })
  void aKindThatTheUnitMayNotHoldIsRefused(String unit, String apiVersion, String kind) {
    Extended extended = Extras.in(unit).run(object(apiVersion, kind));
    assertThat(Extras.codes(extended)).containsExactly("EXT-011");
    assertThat(extended.manifests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "workload, policy/v1, PodDisruptionBudget",
    "workload, external-secrets.io/v1, ExternalSecret",
    "workload-tenant, rbac.authorization.k8s.io/v1, Role",
    "tenant, networking.k8s.io/v1, NetworkPolicy",
    "tenant, v1, Secret"
  })
  void aKindThatTheUnitMayHoldIsTaken(String unit, String apiVersion, String kind) {
    assertThat(Extras.in(unit).run(object(apiVersion, kind)).manifests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"data: {a: Yg==}", "stringData: {a: b}"})
  void aSecretWithValuesIsRefused(String values) {
    assertThat(Extras.codes(Extras.in("tenant").run(object("v1", "Secret") + values)))
        .containsExactly("EXT-011");
  }

  @Test
  void aGeneratedObjectIsNeverOverwritten() {
    ObjectNode tree =
        (ObjectNode) Json.of(MAP.replace("name: extra", "name: extra, namespace: payments"));
    Manifest generated = Manifest.of(Unit.workload("dev", "payments", "fraud"), tree);
    Extended extended = Extras.in("workload").run(MAP, List.of(generated));
    assertThat(extended.manifests()).containsExactly(generated);
    assertThat(extended.diagnostics().all().get(0).found())
        .isEqualTo("ConfigMap payments/extra is already in dev/payments/fraud");
  }

  @Test
  void twoExtrasOfOneNameAreReported() {
    Extended extended = Extras.in("workload").run(MAP + "---\n" + MAP);
    assertThat(Extras.codes(extended)).containsExactly("EXT-012");
    assertThat(extended.manifests()).hasSize(1);
  }
}
