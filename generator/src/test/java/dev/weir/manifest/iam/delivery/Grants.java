package dev.weir.manifest.iam.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Fixtures;
import dev.weir.manifest.Target;
import dev.weir.manifest.Tracing;
import dev.weir.manifest.iam.Condition;
import dev.weir.manifest.iam.PolicyDocument;
import dev.weir.manifest.iam.RoleSpec;
import dev.weir.manifest.iam.RoleSpec.Association;
import dev.weir.manifest.iam.Statement;
import dev.weir.manifest.iam.TrustDocument;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One role with all that a role can have, and environments that deliver it. */
final class Grants {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final String ACCOUNT = "arn:aws:iam::123456789012:";

  private Grants() {}

  /** Inline and managed policies, a variable of IAM's, a boundary, tags and two associations. */
  static RoleSpec full() {
    return new RoleSpec(
        "payments.fraud",
        "flink-prod-payments-fraud",
        "/flink/",
        ACCOUNT + "role/flink/flink-prod-payments-fraud",
        "Flink workload payments/fraud in prod",
        trust(),
        new TreeMap<>(Map.of("access", policy("ReadLake", "lake/${aws:PrincipalTag/team}/*"))),
        new TreeMap<>(Map.of("flink-prod-payments-fraud-01", policy("ReadMore", "more/*"))),
        Optional.of(ACCOUNT + "policy/boundary"),
        7200,
        new TreeMap<>(Map.of("weir.dev/team", "payments", "odd", "${x} %{y}")),
        List.of(
            new Association("payments", "emr-containers-sa-flink-jobmanager-1-a"),
            new Association("payments", "emr-containers-sa-flink-taskmanager-1-a")),
        true);
  }

  /** The least that a role has. */
  static RoleSpec small() {
    RoleSpec full = full();
    return new RoleSpec(
        full.objectName(),
        full.name(),
        "/",
        full.arn(),
        full.description(),
        full.trust(),
        new TreeMap<>(),
        new TreeMap<>(),
        Optional.empty(),
        3600,
        new TreeMap<>(),
        List.of(),
        false);
  }

  static ResolvedEnvironment environment(String delivery) {
    return Fixtures.environment(
        "identity: {type: pod-identity, rolePath: /flink/, delivery: " + delivery + "}");
  }

  /** The workload {@code fraud} of team payments. */
  static Target target(ResolvedEnvironment environment) {
    var workload = Fixtures.application("fraud", "{}");
    return new Target(environment, Fixtures.team("{}", workload), workload, Tracing.ON);
  }

  /** The same on EMR with a role that the job names itself. */
  static Target foreign(String delivery, String type) {
    ResolvedEnvironment environment =
        Fixtures.environment(
            "operator: {type: emr, version: 7.12.0}\nidentity: {type: "
                + type
                + ", delivery: "
                + delivery
                + "}");
    var workload =
        Fixtures.application(
            "fraud", "emr: {executionRoleArn: 'arn:aws:iam::123456789012:role/theirs'}");
    var team = Fixtures.team("{}", workload);
    return new Target(environment.with(List.of(team)), team, workload, Tracing.ON);
  }

  static RoleSource source(RoleSpec role) {
    return new RoleSource(target -> Optional.of(role), environment -> Optional.empty());
  }

  static ObjectNode json(String text) {
    try {
      return (ObjectNode) JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  private static PolicyDocument policy(String sid, String resource) {
    return new PolicyDocument(
        List.of(
            new Statement(
                sid,
                List.of("s3:GetObject"),
                List.of("arn:aws:s3:::" + resource),
                List.of(Condition.of("StringEquals", "aws:PrincipalTag/team", "payments")),
                "a rule",
                List.of())));
  }

  private static TrustDocument trust() {
    return new TrustDocument(
        json(
            "{\"Statement\":[{\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Condition\":"
                + "{\"StringEquals\":{\"issuer:sub\":[\"system:serviceaccount:payments:a\","
                + "\"system:serviceaccount:payments:b\"]}},\"Effect\":\"Allow\"}],"
                + "\"Version\":\"2012-10-17\"}"));
  }
}
