package dev.weir.manifest.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.SmallCompany;
import dev.weir.manifest.Tracing;
import dev.weir.manifest.iam.Evaluator.Request;
import dev.weir.manifest.iam.RoleSpec.Association;
import dev.weir.resolve.Leaf;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadRoleTest {

  @Test
  void theSmallestJobReachesItsOwnStateAlone() {
    RoleSpec role = IamCompany.apache("parallelism: 1").role();

    assertThat(role.statements())
        .extracting(Statement::sid)
        .containsExactly("StateTotalsList", "StateTotalsLocation", "StateTotalsWriteObjects");
  }

  @Test
  void sidsSayWhichLineAndWhatFor() {
    RoleSpec role =
        IamCompany.apache("access: [{kafka: orders, read: [a], write: [b], consumerGroup: g}]")
            .role();

    assertThat(role.statements())
        .extracting(Statement::sid)
        .startsWith(
            "KafkaOrdersConnect",
            "KafkaOrdersGroup",
            "KafkaOrdersReadTopics",
            "KafkaOrdersWriteIdempotently",
            "KafkaOrdersWriteTopics");
  }

  @Test
  void everySidIsThereOnceAndHasLettersAndDigits() {
    assertThat(IamCompany.apache(IamCompany.EVERYTHING).role().statements())
        .extracting(Statement::sid)
        .doesNotHaveDuplicates()
        .allMatch(sid -> sid.matches("[A-Za-z0-9]+"));
  }

  @Test
  void aStatementLeadsToTheTopicInTheFile() {
    RoleSpec role =
        IamCompany.apache("access:\n  - kafka: orders\n    read: [a.v1]\n    consumerGroup: g")
            .role();

    Statement topics = statement(role, "KafkaOrdersReadTopics");
    assertThat(topics.causes()).extracting(Leaf::value).containsExactly("a.v1");
    assertThat(topics.causes().get(0).location().line()).isEqualTo(9);
  }

  @Test
  void systemsThatDoNotAskIamNeedNothing() {
    RoleSpec bare = IamCompany.apache("parallelism: 1").role();
    RoleSpec role =
        IamCompany.apache(
                "access: [{http: api}, {service: geo}, {kafka: plain, read: [p], consumerGroup: g}]")
            .role();

    assertThat(role.inline()).isEqualTo(bare.inline());
  }

  @Test
  void mountedCredentialsAreReadWithTheJobsOwnRole() {
    RoleSpec role = IamCompany.apache("access: [{jdbc: ledger, read: [public.entries]}]").role();

    assertThat(statement(role, "JdbcLedgerReadSecret").resources())
        .containsExactly("arn:aws:secretsmanager:eu-central-1:111122223333:secret:ledger-a1B2c3");
  }

  @ParameterizedTest
  @CsvSource({"{type: irsa},sts:AssumeRole", "{type: pod-identity},sts:AssumeRole;sts:TagSession"})
  void theOwnersRoleIsAssumedAndNothingElse(String identity, String actions) {
    RoleSpec role =
        IamCompany.apache("access: [{kinesis: lent, read: true}]").identity(identity).role();

    Statement lent = statement(role, "KinesisLentAssumeRole");
    assertThat(lent.actions()).containsExactly(actions.split(";"));
    assertThat(lent.resources()).containsExactly("arn:aws:iam::222233334444:role/lent-readers");
    assertThat(role.statements()).noneMatch(one -> one.sid().startsWith("KinesisLentRead"));
  }

  @Test
  void aJobThatNamesARoleOfItsOwnGetsNone() {
    IamCompany company =
        IamCompany.apache("emr: {executionRoleArn: \"arn:aws:iam::111122223333:role/other\"}")
            .emr();

    assertThat(WorkloadRole.of(company.target())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "a*", "?", "${*}", "${aws:username}"})
  void namesNeverWidenAResource(String group) {
    String arn = "arn:aws:kafka:eu-central-1:111122223333:group/orders/uuid-1/" + group;
    Evaluator evaluator =
        Evaluator.of(
            List.of(
                new PolicyDocument(
                        List.of(
                            new Grant("G", "why", List.of())
                                .statement("Do", List.of("a:Do"), List.of(Glob.literal(arn)))))
                    .json()));

    assertThat(evaluator.allows(Request.of("a:Do", arn))).isTrue();
    assertThat(evaluator.allows(Request.of("a:Do", arn.replace(group, "aa")))).isFalse();
    assertThat(evaluator.allows(Request.of("a:Do", arn.replace(group, "b")))).isFalse();
  }

  @Test
  void aRetainedCheckpointBringsTheFilesThatItShares() {
    RoleSpec role =
        IamCompany.apache("restore: {from: \"s3p://old/x/checkpoints/job-1/chk-7\", id: 1}").role();

    assertThat(statement(role, "RestoreTotalsReadObjects").resources())
        .containsExactly("arn:aws:s3:::old/x/checkpoints/job-1/*");
  }

  @Test
  void aSavepointElsewhereIsReadAndNotWritten() {
    RoleSpec role = IamCompany.apache("restore: {from: \"s3://old/savepoint-1\", id: 1}").role();

    Statement read = statement(role, "RestoreTotalsReadObjects");
    assertThat(read.resources()).containsExactly("arn:aws:s3:::old/savepoint-1/*");
    assertThat(read.actions()).containsExactly("s3:GetObject");
  }

  @Test
  void aSavepointOfItsOwnNeedsNoMore() {
    RoleSpec bare = IamCompany.apache("parallelism: 1").role();
    String own = "s3://acme-state/flink/dev/payments/totals/savepoints/savepoint-1";
    RoleSpec role = IamCompany.apache("restore: {from: \"" + own + "\", id: 1}").role();

    assertThat(role.inline()).isEqualTo(bare.inline());
  }

  @Test
  void theJarIsFetchedAsOneObjectWithTheKeyOfItsBucket() {
    RoleSpec role = IamCompany.apache("artifact: {jar: \"s3://acme-lake/jars/a.jar\"}").role();

    assertThat(statement(role, "ArtifactsTotalsReadObjects").resources())
        .containsExactly("arn:aws:s3:::acme-lake/jars/a.jar");
    Statement key = statement(role, "ArtifactsTotalsReadKey");
    assertThat(key.resources()).containsExactly("arn:aws:kms:eu-central-1:111122223333:key/lake");
    assertThat(key.conditions())
        .containsExactly(
            Condition.of("StringEquals", "kms:ViaService", "s3.eu-central-1.amazonaws.com"));
  }

  @Test
  void chinasServicesHaveTheirOwnDomain() {
    RoleSpec role = IamCompany.apache("access: [{bucket: lake, read: [a/]}]").china().role();

    assertThat(statement(role, "BucketLakeReadKey").conditions())
        .extracting(Condition::values)
        .containsExactly(List.of("s3.cn-north-1.amazonaws.com.cn"));
    assertThat(role.arn()).startsWith("arn:aws-cn:iam::111122223333:role/");
  }

  @Test
  void theEnvironmentDecidesPathBoundarySessionAndTags() {
    RoleSpec role =
        IamCompany.apache("parallelism: 1")
            .identity(
                "{type: irsa, rolePath: /flink/, permissionsBoundary: \"arn:aws:iam::111122223333:policy/b\","
                    + " maxSessionDuration: 7200, tags: {owner: streaming}}")
            .role();

    assertThat(role.path()).isEqualTo("/flink/");
    assertThat(role.arn())
        .isEqualTo("arn:aws:iam::111122223333:role/flink/flink-dev-payments-totals");
    assertThat(role.permissionsBoundary()).contains("arn:aws:iam::111122223333:policy/b");
    assertThat(role.maxSessionDuration()).isEqualTo(7200);
    assertThat(role.tags())
        .isEqualTo(
            Map.of(
                "owner", "streaming",
                "weir.dev/environment", "dev",
                "weir.dev/team", "payments",
                "weir.dev/workload", "totals"));
    assertThat(role.objectName()).isEqualTo("payments.totals");
  }

  @Test
  void productionKeepsItsRoles() {
    assertThat(IamCompany.apache("parallelism: 1").role().retained()).isTrue();
  }

  @Test
  void podIdentityAssociatesEachAccountOfThePods() {
    IamCompany company = IamCompany.apache("parallelism: 1").podIdentity();

    assertThat(company.role().associations())
        .containsExactly(new Association("payments", "totals-flink"));
    assertThat(company.emr().role().associations())
        .extracting(Association::serviceAccount)
        .hasSize(2)
        .allMatch(account -> account.startsWith("emr-containers-sa-flink-"));
    assertThat(IamCompany.apache("parallelism: 1").role().associations()).isEmpty();
  }

  @Test
  void sessionJobsJarsAreNoConcernOfTheCluster() {
    var company = IamCompany.apache("parallelism: 1");
    var session =
        company
            .company(SmallCompany.create())
            .cluster("pool", "parallelism: 1")
            .bareJob("query", "cluster: pool\nartifact: {jar: \"s3://acme-jars/q.jar\"}");
    RoleSpec role = WorkloadRole.of(session.target("pool", Tracing.OFF)).orElseThrow();

    assertThat(role.statements()).noneMatch(one -> one.sid().startsWith("Artifacts"));
    assertThat(statement(role, "StateQueryWriteObjects").resources())
        .containsExactly("arn:aws:s3:::acme-state/flink/dev/payments/query/*");
    assertThat(OperatorRole.of(session.resolved()).orElseThrow().statements())
        .extracting(Statement::resources)
        .containsExactly(List.of("arn:aws:s3:::acme-jars/q.jar"));
  }

  private static Statement statement(RoleSpec role, String sid) {
    Optional<Statement> found =
        role.statements().stream().filter(one -> one.sid().equals(sid)).findFirst();
    assertThat(found).as(sid).isPresent();
    return found.get();
  }
}
