package dev.weir.manifest.iam;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.EnvironmentSpec.Cluster;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;

/**
 * Who may assume a role: service accounts of one cluster by their exact names (facts: IAM for pods;
 * EMR on EKS, trust policy forms).
 */
final class Trusts {

  private static final String AUDIENCE = "sts.amazonaws.com";
  private static final String PODS = "pods.eks.amazonaws.com";
  private static final String SCHEME = "https://";

  private Trusts() {}

  /**
   * The trust of a role of these accounts, all in one namespace. Nobody is trusted under IRSA when
   * the cluster's issuer is unknown; a check reports that.
   */
  static TrustDocument of(
      ResolvedEnvironment environment, String namespace, List<String> accounts) {
    Cluster cluster = environment.spec().cluster();
    if (!environment.usesIrsa()) {
      return document(podIdentity(cluster, namespace, accounts));
    }
    return cluster
        .oidcIssuer()
        .map(
            issuer ->
                document(irsa(cluster, issuer.substring(SCHEME.length()), namespace, accounts)))
        .orElseGet(() -> PolicyDocument.trust(List.of()));
  }

  private static TrustDocument document(ObjectNode statement) {
    return PolicyDocument.trust(List.of(statement));
  }

  private static ObjectNode irsa(
      Cluster cluster, String issuer, String namespace, List<String> accounts) {
    List<String> subjects =
        accounts.stream().map(a -> "system:serviceaccount:" + namespace + ":" + a).toList();
    ObjectNode statement =
        statement(
            List.of("sts:AssumeRoleWithWebIdentity"),
            List.of(
                Condition.of("StringEquals", issuer + ":aud", AUDIENCE),
                new Condition("StringEquals", issuer + ":sub", subjects)));
    String provider =
        "arn:" + cluster.partition() + ":iam::" + cluster.account() + ":oidc-provider/" + issuer;
    statement.putObject("Principal").put("Federated", provider);
    return statement.put("Sid", "ServiceAccounts");
  }

  /** The conditions keep other clusters, namespaces and accounts out, whatever associates them. */
  private static ObjectNode podIdentity(Cluster cluster, String namespace, List<String> accounts) {
    String arn =
        "arn:"
            + cluster.partition()
            + ":eks:"
            + cluster.region()
            + ":"
            + cluster.account()
            + ":cluster/"
            + cluster.name();
    ObjectNode statement =
        statement(
            List.of("sts:AssumeRole", "sts:TagSession"),
            List.of(
                Condition.of("ArnEquals", "aws:SourceArn", arn),
                Condition.of("StringEquals", "aws:RequestTag/kubernetes-namespace", namespace),
                new Condition(
                    "StringEquals", "aws:RequestTag/kubernetes-service-account", accounts),
                Condition.of("StringEquals", "aws:SourceAccount", cluster.account())));
    statement.putObject("Principal").put("Service", PODS);
    return statement.put("Sid", "ServiceAccounts");
  }

  private static ObjectNode statement(List<String> actions, List<Condition> conditions) {
    ObjectNode statement = JsonNodeFactory.instance.objectNode();
    PolicyDocument.add(statement, "Action", actions);
    statement.set("Condition", PolicyDocument.conditions(conditions));
    return statement.put("Effect", "Allow");
  }
}
