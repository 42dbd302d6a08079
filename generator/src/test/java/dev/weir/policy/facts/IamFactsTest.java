package dev.weir.policy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IamFactsTest {

  private static final String TRUST =
      "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"Service\":[\"pods.eks.amazonaws.com\"]},"
          + "\"Action\":\"sts:AssumeRole\"}}";

  private static final String ACK =
      """
      apiVersion: iam.services.k8s.aws/v1alpha1
      kind: Role
      metadata: {name: payments.fraud, annotations: {services.k8s.aws/deletion-policy: retain}}
      spec:
        name: flink-fraud
        path: /flink/
        permissionsBoundary: arn:aws:iam::1:policy/b
        maxSessionDuration: 3600
        tags: [{key: team, value: payments}]
        assumeRolePolicyDocument: '%s'
        inlinePolicies: {access: '%s'}
      """;

  private static JsonNode statement(String policy) {
    return Parsed.of(ACK.formatted(TRUST, "{\"Statement\":[" + policy + "]}"))
        .at("/role/policies/0/statements/0");
  }

  @Test
  void roleOfAckHasItsParts() {
    JsonNode role = Parsed.of(ACK.formatted(TRUST, "{}")).path("role");

    assertThat(role.path("name").asText()).isEqualTo("flink-fraud");
    assertThat(role.path("path").asText()).isEqualTo("/flink/");
    assertThat(role.path("boundary").asText()).isEqualTo("arn:aws:iam::1:policy/b");
    assertThat(role.path("maxSessionSeconds").asInt()).isEqualTo(3600);
    assertThat(role.path("retained").asBoolean()).isTrue();
    assertThat(role.path("tags")).isEqualTo(Parsed.tree("{team: payments}"));
    assertThat(role.at("/trust/at").toString())
        .isEqualTo("[\"spec\",\"assumeRolePolicyDocument\"]");
    assertThat(role.at("/trust/statements/0/principals"))
        .isEqualTo(Parsed.tree("{p: [{type: Service, value: pods.eks.amazonaws.com}]}").path("p"));
    assertThat(role.at("/policies/0/at").toString())
        .isEqualTo("[\"spec\",\"inlinePolicies\",\"access\"]");
    assertThat(role.at("/policies/0/name").asText()).isEqualTo("access");
  }

  @ParameterizedTest
  @ValueSource(strings = {"iam.aws.m.upbound.io/v1beta1", "iam.aws.upbound.io/v1beta1"})
  void roleOfCrossplaneHasItsParts(String version) {
    JsonNode role =
        Parsed.of(
                """
                apiVersion: %s
                kind: Role
                metadata: {name: payments.fraud, annotations: {crossplane.io/external-name: flink-fraud}}
                spec:
                  managementPolicies: [Observe, Create, Update]
                  forProvider:
                    tags: {team: payments}
                    assumeRolePolicy: '%s'
                    inlinePolicy: [{name: access, policy: '{"Statement": []}'}]
                """
                    .formatted(version, TRUST))
            .path("role");

    assertThat(role.path("name").asText()).isEqualTo("flink-fraud");
    assertThat(role.path("path").asText()).isEqualTo("/");
    assertThat(role.path("retained").asBoolean()).isTrue();
    assertThat(role.path("tags")).isEqualTo(Parsed.tree("{team: payments}"));
    assertThat(role.at("/trust/statements")).hasSize(1);
    assertThat(role.at("/policies/0/at").toString())
        .isEqualTo("[\"spec\",\"forProvider\",\"inlinePolicy\",0,\"policy\"]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | false",
        "{managementPolicies: ['*']} | false",
        "{managementPolicies: [Observe, Delete]} | false",
        "{managementPolicies: [Observe]} | true",
        "{deletionPolicy: Orphan} | true",
        "{deletionPolicy: Delete} | false",
      })
  void crossplaneKeepsWhatItMayNotDelete(String spec, boolean retained) {
    JsonNode role =
        Parsed.of("{apiVersion: iam.aws.upbound.io/v1beta1, kind: Role, spec: " + spec + "}");

    assertThat(role.at("/role/retained").asBoolean(!retained)).isEqualTo(retained);
  }

  @Test
  void policiesHaveTheirDocument() {
    JsonNode ack =
        Parsed.of(
            "{apiVersion: iam.services.k8s.aws/v1alpha1, kind: Policy, metadata: {name: o}, spec:"
                + " {name: p, policyDocument: '{\"Statement\": [{\"Sid\": \"A\"}]}'}}");
    JsonNode crossplane =
        Parsed.of(
            "{apiVersion: iam.aws.m.upbound.io/v1beta1, kind: Policy, metadata: {name: o}, spec:"
                + " {forProvider: {policy: '{\"Statement\": [{\"Sid\": \"A\"}]}'}}}");

    assertThat(ack.at("/policy/name").asText()).isEqualTo("p");
    assertThat(ack.at("/policy/statements/0/sid").asText()).isEqualTo("A");
    assertThat(crossplane.at("/policy/name").asText()).isEqualTo("o");
    assertThat(crossplane.at("/policy/at").toString())
        .isEqualTo("[\"spec\",\"forProvider\",\"policy\"]");
    assertThat(crossplane.at("/policy/statements/0/sid").asText()).isEqualTo("A");
  }

  @Test
  void rolesOfRbacAreNoRolesOfIam() {
    assertThat(Parsed.of("{apiVersion: rbac.authorization.k8s.io/v1, kind: Role}")).isEmpty();
  }

  @Test
  void singleValuesAreListsOfOne() {
    JsonNode statement =
        statement(
            "{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"NotAction\":[\"a\",\"b\"],"
                + "\"Resource\":\"*\",\"NotResource\":\"arn:aws:s3:::a/b:c\","
                + "\"Condition\":{\"StringLike\":{\"s3:prefix\":\"x\",\"k\":[true,1]}},"
                + "\"Principal\":\"*\"}");

    assertThat(statement.path("actions").toString()).isEqualTo("[\"s3:*\"]");
    assertThat(statement.path("notActions").toString()).isEqualTo("[\"a\",\"b\"]");
    assertThat(statement.at("/resources/0/text").asText()).isEqualTo("*");
    assertThat(statement.at("/resources/0/service").asText()).isEmpty();
    assertThat(statement.at("/notResources/0/service").asText()).isEqualTo("s3");
    assertThat(statement.at("/notResources/0/resource").asText()).isEqualTo("a/b:c");
    assertThat(statement.path("principals"))
        .isEqualTo(Parsed.tree("{p: [{type: '', value: '*'}]}").path("p"));
    assertThat(statement.path("conditions"))
        .isEqualTo(
            Parsed.tree(
                    "{c: [{operator: StringLike, key: 's3:prefix', values: [x]}, {operator:"
                        + " StringLike, key: k, values: ['true', '1']}]}")
                .path("c"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "", "[]", "7", "null", "{\"Statement\": 7}", "{\"Statement\": [7]}"})
  void documentThatIsNoneHasNothingToAllow(String text) {
    JsonNode role = Parsed.of(ACK.formatted(TRUST, text)).path("role");

    assertThat(role.at("/trust/statements/0/effect").asText()).isEqualTo("Allow");
    assertThat(role.at("/policies/0/statements"))
        .allSatisfy(
            statement -> {
              assertThat(statement.path("effect").asText()).isEmpty();
              assertThat(statement.path("actions")).isEmpty();
            });
  }
}
