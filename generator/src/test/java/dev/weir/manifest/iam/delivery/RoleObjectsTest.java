package dev.weir.manifest.iam.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.manifest.Fixtures;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Target;
import dev.weir.manifest.iam.RoleSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Roles as objects in the cluster. */
class RoleObjectsTest {

  private static List<Manifest> render(String delivery, RoleSpec role) {
    return render(Grants.target(Grants.environment(delivery)), role);
  }

  private static List<Manifest> render(Target target, RoleSpec role) {
    return new WorkloadRoles(Grants.source(role)).render(target);
  }

  private static JsonNode only(List<Manifest> manifests, String kind) {
    return manifests.stream()
        .filter(manifest -> manifest.key().kind().equals(kind))
        .map(Manifest::tree)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(List<Manifest> manifests) {
    return manifests.stream().map(m -> m.key().kind() + " " + m.key().name()).toList();
  }

  @Test
  void ackHasARoleItsPoliciesAndItsAssociations() {
    assertThat(names(render("ack", Grants.full())))
        .containsExactly(
            "Role payments.fraud",
            "Policy payments.fraud.01",
            "PodIdentityAssociation payments.fraud.emr-containers-sa-flink-jobmanager-1-a",
            "PodIdentityAssociation payments.fraud.emr-containers-sa-flink-taskmanager-1-a");
  }

  @Test
  void crossplaneAlsoAttachesPolicies() {
    assertThat(names(render("crossplane", Grants.full())))
        .containsExactly(
            "Role payments.fraud",
            "Policy payments.fraud.01",
            "RolePolicyAttachment payments.fraud.01",
            "PodIdentityAssociation payments.fraud.emr-containers-sa-flink-jobmanager-1-a",
            "PodIdentityAssociation payments.fraud.emr-containers-sa-flink-taskmanager-1-a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ack", "crossplane"})
  void objectsAreThePlatforms(String delivery) {
    assertThat(render(delivery, Grants.full()))
        .allMatch(m -> m.unit().folder().equals("prod/payments/_tenant/fraud"))
        .allMatch(m -> m.key().namespace().equals("weir-iam"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"terraform", "external"})
  void otherDeliveriesHaveNoObjects(String delivery) {
    assertThat(render(delivery, Grants.full())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ack, /spec/assumeRolePolicyDocument, /spec/inlinePolicies/access",
    "crossplane, /spec/forProvider/assumeRolePolicy, /spec/forProvider/inlinePolicy/0/policy"
  })
  void textsReadBackAsTheDocuments(String delivery, String trust, String inline) {
    RoleSpec role = Grants.full();
    JsonNode tree = only(render(delivery, role), "Role");
    assertThat(Grants.json(tree.at(trust).asText())).isEqualTo(role.trust().tree());
    assertThat(Grants.json(tree.at(inline).asText()))
        .isEqualTo(role.inline().values().iterator().next().tree());
    assertThat(tree.at(trust).asText()).doesNotContain(" ", "\n");
  }

  @Test
  void keptRolesTellAckSoAndHowToFindThem() {
    JsonNode annotations = only(render("ack", Grants.full()), "Role").at("/metadata/annotations");
    assertThat(annotations.properties())
        .map(e -> e.getKey() + "=" + e.getValue().asText())
        .containsExactly(
            "services.k8s.aws/adoption-fields={\"name\":\"flink-prod-payments-fraud\"}",
            "services.k8s.aws/adoption-policy=adopt-or-create",
            "services.k8s.aws/deletion-policy=retain");
    assertThat(
            only(render("ack", Grants.full()), "Policy")
                .at("/metadata/annotations/services.k8s.aws~1adoption-fields")
                .asText())
        .isEqualTo(
            "{\"arn\":\"arn:aws:iam::123456789012:policy/flink/flink-prod-payments-fraud-01\"}");
  }

  @Test
  void ackLeavesWhatIsThereAloneWhenTold() {
    var environment = Fixtures.environment("identity: {type: irsa, delivery: ack, adoption: none}");
    JsonNode role = only(render(Grants.target(environment), Grants.small()), "Role");
    assertThat(role.at("/metadata/annotations").isMissingNode()).isTrue();
  }

  @Test
  void crossplaneMayDeleteOnlyWhatIsNotKept() {
    JsonNode kept = only(render("crossplane", Grants.full()), "Role");
    assertThat(kept.at("/spec/managementPolicies"))
        .map(JsonNode::asText)
        .containsExactly("Observe", "Create", "Update", "LateInitialize");
    JsonNode small = only(render("crossplane", Grants.small()), "Role");
    assertThat(small.at("/spec/managementPolicies").isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ack", "crossplane"})
  void associationsAreNeverKept(String delivery) {
    JsonNode association = only(render(delivery, Grants.full()), "PodIdentityAssociation");
    assertThat(association.toString()).doesNotContain("retain", "managementPolicies");
  }

  @ParameterizedTest
  @CsvSource({"ack, /spec/roleARN", "crossplane, /spec/forProvider/roleArn"})
  void rolesOfOthersGetTheirAssociationsAlone(String delivery, String pointer) {
    Target target = Grants.foreign(delivery, "pod-identity");
    List<Manifest> manifests = new WorkloadRoles(RoleSource.derived()).render(target);
    assertThat(manifests)
        .hasSize(2)
        .allMatch(m -> m.key().kind().equals("PodIdentityAssociation"))
        .allMatch(
            m -> m.tree().at(pointer).asText().equals("arn:aws:iam::123456789012:role/theirs"));
  }

  @Test
  void rolesOfOthersNeedNothingUnderIrsa() {
    Target target = Grants.foreign("ack", "irsa");
    assertThat(new WorkloadRoles(RoleSource.derived()).render(target)).isEmpty();
  }
}
