package dev.weir.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.check.manifests.DeliveredObjects;
import dev.weir.check.manifests.ObjectFacts;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.ResourceKey;
import dev.weir.manifest.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Objects as they are delivered, held against what the API server takes. */
class ManifestChecksTest {

  private static List<Diagnostic> findings(Cases cases) {
    return Delivery.findings(cases.environment(), cases::file);
  }

  private static List<String> found(Cases cases) {
    return findings(cases).stream().map(d -> d.code() + "@" + d.location()).distinct().toList();
  }

  @Test
  void whatWeirMakesIsTaken() {
    assertThat(findings(Cases.apache())).isEmpty();
    assertThat(findings(Cases.emr())).isEmpty();
    assertThat(findings(Cases.apache().session())).isEmpty();
    assertThat(findings(Cases.apache().job("blueGreen: {}"))).isEmpty();
  }

  @Test
  void unknownFieldOfAPodTemplateIsFoundInTheJobsFile() {
    Cases cases = Cases.apache().job("podTemplate: {spec: {hostnetwork: false}}");

    assertThat(found(cases)).containsExactly("CRD-001@" + Cases.JOB + ":8:37");
    assertThat(findings(cases).get(0).subject()).isPresent();
  }

  @Test
  void wrongFieldOfAPatchIsFoundInTheEnvironmentsFile() {
    Cases cases =
        Cases.apache()
            .append(Cases.ENVIRONMENT, "patches:", "  - kind: NetworkPolicy", "    why: a test")
            .append(Cases.ENVIRONMENT, "    patch: {spec: {policyType: [Ingress]}}");

    assertThat(found(cases)).containsExactly("CRD-001@" + Cases.ENVIRONMENT + ":26:22");
  }

  @Test
  void kindWithoutADefinitionIsSaidToBeUnchecked() {
    Cases cases =
        Cases.apache()
            .with("environments/live/templates/extra.ftl", EXTRA)
            .append(Cases.ENVIRONMENT, "templates: [{file: extra.ftl, unit: tenant}]");

    assertThat(found(cases)).containsExactly("CRD-012@environments/live/templates/extra.ftl");
  }

  @Test
  void mountedConfigMapIsDelivered() {
    Cases cases =
        Cases.apache()
            .job("podTemplate: {spec: {volumes: [{name: v, configMap: {name: settings}}]}}");

    assertThat(found(cases)).containsExactly("K8S-031@" + Cases.JOB + ":4:9");
  }

  @Test
  void serviceAccountOfABindingIsDelivered() {
    Cases cases =
        Cases.apache()
            .append(Cases.ENVIRONMENT, "patches:", "  - kind: RoleBinding", "    why: a test")
            .append(Cases.ENVIRONMENT, "    name: orders-flink")
            .append(Cases.ENVIRONMENT, "    patch: {subjects: [{kind: ServiceAccount,")
            .append(Cases.ENVIRONMENT, "      name: gone, namespace: shop}]}");

    assertThat(found(cases)).containsExactly("K8S-031@" + Cases.JOB + ":4:9");
  }

  @Test
  void optionalConfigMapMayBeAbsent() {
    Cases cases =
        Cases.apache()
            .job("podTemplate: {spec: {volumes: [{name: v, configMap:")
            .job("  {name: settings, optional: true}}]}}");

    assertThat(found(cases)).isEmpty();
  }

  @Test
  void noObjectIsDeliveredTwice() {
    ResourceKey key = new ResourceKey("v1", "ConfigMap", "shop", "settings");
    List<ObjectFacts> objects =
        List.of(
            new ObjectFacts(key, Unit.workload("live", "shop", "orders"), List.of()),
            new ObjectFacts(key, Unit.tenant("live", "shop"), List.of()));

    var findings = DeliveredObjects.check(Cases.apache().environment(), objects).all();

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).code().value()).isEqualTo("K8S-030");
    assertThat(findings.get(0).found()).contains("live/shop/orders").contains("live/shop/_tenant");
  }

  private static final String EXTRA =
      """
      apiVersion: example.com/v1
      kind: Widget
      metadata:
        name: w
      """;
}
