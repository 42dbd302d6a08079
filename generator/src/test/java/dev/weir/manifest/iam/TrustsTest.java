package dev.weir.manifest.iam;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.manifest.ExampleCompany;
import dev.weir.manifest.Fixtures;
import dev.weir.manifest.Tracing;
import java.math.BigInteger;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TrustsTest {

  private static final String ISSUER =
      "oidc.eks.eu-central-1.amazonaws.com/id/0123456789ABCDEF0123456789ABCDEF";

  @Test
  void underIrsaExactlyOneAccountOfOneNamespaceIsTrusted() {
    JsonNode trust = statement(IamCompany.apache("parallelism: 1").role());

    assertThat(trust)
        .isEqualTo(
            Fixtures.tree(
                """
                Action: sts:AssumeRoleWithWebIdentity
                Condition:
                  StringEquals:
                    ISSUER:aud: sts.amazonaws.com
                    ISSUER:sub: system:serviceaccount:payments:totals-flink
                Effect: Allow
                Principal: {Federated: "arn:aws:iam::111122223333:oidc-provider/ISSUER"}
                Sid: ServiceAccounts
                """
                    .replace("ISSUER", ISSUER)));
  }

  @Test
  void onEmrBothAccountsThatTheOperatorMakesAreTrustedByName() {
    JsonNode trust = statement(IamCompany.apache("parallelism: 1").emr().role());

    String base36 = new BigInteger(1, "flink-dev-payments-totals".getBytes(UTF_8)).toString(36);
    String account = "system:serviceaccount:payments:emr-containers-sa-flink-%s-111122223333-%s";
    assertThat(trust.at("/Condition/StringEquals").path(ISSUER + ":sub"))
        .extracting(JsonNode::asText)
        .containsExactly(
            account.formatted("jobmanager", base36), account.formatted("taskmanager", base36));
    assertThat(trust.path("Condition").properties()).hasSize(1);
  }

  @Test
  void podIdentityIsBoundToClusterNamespaceAndAccount() {
    JsonNode trust = statement(IamCompany.apache("parallelism: 1").podIdentity().role());

    assertThat(trust)
        .isEqualTo(
            Fixtures.tree(
                """
                Action: [sts:AssumeRole, sts:TagSession]
                Condition:
                  ArnEquals:
                    aws:SourceArn: arn:aws:eks:eu-central-1:111122223333:cluster/acme-dev
                  StringEquals:
                    aws:RequestTag/kubernetes-namespace: payments
                    aws:RequestTag/kubernetes-service-account: totals-flink
                    aws:SourceAccount: "111122223333"
                Effect: Allow
                Principal: {Service: pods.eks.amazonaws.com}
                Sid: ServiceAccounts
                """));
  }

  @Test
  void chinasProviderIsInItsPartition() {
    JsonNode trust = statement(IamCompany.apache("parallelism: 1").china().role());

    assertThat(trust.at("/Principal/Federated").asText())
        .startsWith("arn:aws-cn:iam::111122223333:oidc-provider/oidc.eks.cn-north-1.");
  }

  @Test
  void withoutAnIssuerNobodyIsTrusted() {
    String environment = "environments/dev/environment.yaml";
    var company = IamCompany.apache("parallelism: 1").company();
    String text =
        Objects.requireNonNull(company.files().get(environment)).replaceFirst("oidcIssuer: .*", "");
    var target = company.with(environment, text).target("totals", Tracing.OFF);

    assertThat(WorkloadRole.of(target).orElseThrow().trust().json())
        .isEqualTo("{\"Statement\":[],\"Version\":\"2012-10-17\"}");
  }

  @Test
  void everyTrustOfTheExampleFitsItsQuotaWithoutAWildcard() {
    ExampleCompany.targets()
        .flatMap(target -> WorkloadRole.of(target).stream())
        .forEach(
            role -> {
              assertThat(Quotas.size(role.trust().json())).isLessThanOrEqualTo(Quotas.TRUST);
              assertThat(role.trust().json()).doesNotContain("*", "Like");
            });
  }

  private static JsonNode statement(RoleSpec role) {
    JsonNode statements = role.trust().tree().path("Statement");
    assertThat(statements).hasSize(1);
    return statements.path(0);
  }
}
