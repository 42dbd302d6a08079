package dev.weir.manifest.iam.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Document;
import dev.weir.manifest.iam.RoleSpec;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Roles as files for another pipeline. */
class RoleDocumentsTest {

  private static List<Document> render(String delivery, RoleSpec role) {
    ResolvedEnvironment environment = Grants.environment(delivery);
    var team = Grants.target(environment).team();
    return new RoleDocuments(Grants.source(role)).render(environment.with(List.of(team)));
  }

  private static ObjectNode tree(String delivery, RoleSpec role) {
    return Grants.json(render(delivery, role).get(0).text());
  }

  @ParameterizedTest
  @CsvSource({
    "terraform, prod/_documents/terraform/payments.fraud.tf.json",
    "external, prod/_documents/iam/payments.fraud.json"
  })
  void eachRoleHasAFile(String delivery, String path) {
    assertThat(render(delivery, Grants.full())).map(Document::path).containsExactly(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ack", "crossplane"})
  void rolesOfTheClusterHaveNone(String delivery) {
    assertThat(render(delivery, Grants.full())).isEmpty();
  }

  @Test
  void terraformTakesVariablesOfIamAsTheyAre() {
    JsonNode resources = tree("terraform", Grants.full()).path("resource");
    String policy = resources.at("/aws_iam_role_policy/payments_fraud_access/policy").asText();
    assertThat(policy).contains("lake/$${aws:PrincipalTag/team}/*");
    assertThat(Grants.json(policy.replace("$${", "${")))
        .isEqualTo(Grants.full().inline().values().iterator().next().tree());
    assertThat(resources.at("/aws_iam_role/payments_fraud/tags/odd").asText())
        .isEqualTo("$${x} %%{y}");
  }

  @Test
  void terraformRefersToWhatItMakes() {
    JsonNode resources = tree("terraform", Grants.full()).path("resource");
    assertThat(resources.at("/aws_iam_role_policy/payments_fraud_access/role").asText())
        .isEqualTo("${aws_iam_role.payments_fraud.name}");
    String name = "payments_fraud_flink-prod-payments-fraud-01";
    assertThat(resources.at("/aws_iam_role_policy_attachment/" + name + "/policy_arn").asText())
        .isEqualTo("${aws_iam_policy." + name + ".arn}");
    assertThat(resources.path("aws_eks_pod_identity_association"))
        .hasSize(2)
        .allMatch(a -> a.path("role_arn").asText().equals("${aws_iam_role.payments_fraud.arn}"))
        .allMatch(a -> a.path("cluster_name").asText().equals("streaming"));
  }

  @Test
  void terraformDestroysNoKeptRole() {
    String lifecycle = "/resource/aws_iam_role/payments_fraud/lifecycle";
    assertThat(tree("terraform", Grants.full()).at(lifecycle + "/prevent_destroy").booleanValue())
        .isTrue();
    assertThat(tree("terraform", Grants.small()).at(lifecycle).isMissingNode()).isTrue();
  }

  @Test
  void plainDocumentSaysAllOfTheRole() {
    RoleSpec role = Grants.full();
    ObjectNode tree = tree("external", role);
    assertThat(tree.path("arn").asText()).isEqualTo(role.arn());
    assertThat(tree.path("trust")).isEqualTo(role.trust().tree());
    assertThat(tree.at("/inlinePolicies/access"))
        .isEqualTo(role.inline().values().iterator().next().tree());
    assertThat(tree.path("managedPolicies")).hasSize(1);
    assertThat(tree.path("permissionsBoundary").asText()).endsWith("policy/boundary");
    assertThat(tree.path("maxSessionDuration").intValue()).isEqualTo(7200);
    assertThat(tree.path("podIdentityAssociations")).hasSize(2);
  }

  @Test
  void plainDocumentNamesTheAccountsThatTheRoleTrusts() {
    assertThat(tree("external", Grants.small()).path("serviceAccounts"))
        .map(JsonNode::asText)
        .containsExactly("payments/a", "payments/b");
  }

  @ParameterizedTest
  @CsvSource({
    "terraform, /resource/aws_eks_pod_identity_association, /resource/aws_iam_role",
    "external, /podIdentityAssociations, /trust"
  })
  void rolesOfOthersGetTheirAssociationsAlone(String delivery, String there, String absent) {
    var target = Grants.foreign(delivery, "pod-identity");
    List<Document> documents = new RoleDocuments(environmentsOnly()).render(target.environment());
    ObjectNode tree = Grants.json(documents.get(0).text());
    assertThat(tree.at(there)).hasSize(2);
    assertThat(tree.at(absent).isMissingNode()).isTrue();
    assertThat(documents.get(0).text()).contains("arn:aws:iam::123456789012:role/theirs");
  }

  private static RoleSource environmentsOnly() {
    return new RoleSource(RoleSource.derived().workload(), environment -> Optional.empty());
  }
}
