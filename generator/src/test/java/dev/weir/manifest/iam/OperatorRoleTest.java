package dev.weir.manifest.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.ExampleCompany;
import dev.weir.manifest.SmallCompany;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OperatorRoleTest {

  @Test
  void apachesOperatorNeedsNoneWithoutJarsInS3() {
    assertThat(OperatorRole.of(IamCompany.apache("parallelism: 1").company().resolved())).isEmpty();
  }

  @Test
  void emrsOperatorAlwaysHasOne() {
    RoleSpec role =
        OperatorRole.of(IamCompany.apache("parallelism: 1").emr().company().resolved())
            .orElseThrow();

    assertThat(role.statements()).isEmpty();
    assertThat(role.name()).isEqualTo("flink-dev-operator");
    assertThat(role.trust().json())
        .contains("system:serviceaccount:flink-operator:emr-containers-sa-flink-operator");
  }

  @Test
  void itReadsExactlyTheJarsOfSessionJobs() {
    RoleSpec role = OperatorRole.of(session("acme-jars")).orElseThrow();

    assertThat(role.statements()).hasSize(1);
    assertThat(role.statements().get(0).resources())
        .containsExactly("arn:aws:s3:::acme-jars/a.jar", "arn:aws:s3:::acme-jars/b.jar");
    assertThat(role.statements().get(0).causes()).hasSize(2);
    assertThat(role.trust().json()).contains("serviceaccount:flink-operator:flink-operator\"");
  }

  @Test
  void aJarsKeyComesWithIt() {
    assertThat(OperatorRole.of(session("acme-lake")).orElseThrow().statements())
        .extracting(Statement::sid)
        .containsExactly("SessionJarsReadKey", "SessionJarsReadObjects");
  }

  @Test
  void noWorkloadsObjectHasItsName() {
    List<String> names =
        ExampleCompany.targets()
            .flatMap(target -> WorkloadRole.of(target).stream())
            .map(RoleSpec::objectName)
            .toList();

    assertThat(names).allMatch(name -> name.contains("."));
    assertThat(ExampleCompany.environments().stream().map(OperatorRole::of))
        .filteredOn(Optional::isPresent)
        .hasSizeGreaterThan(1)
        .allMatch(role -> role.orElseThrow().objectName().equals("operator"));
  }

  private static ResolvedEnvironment session(String bucket) {
    String job = "cluster: pool\nartifact: {jar: \"s3://%s/%s.jar\"}";
    return IamCompany.apache("parallelism: 1")
        .company(SmallCompany.create())
        .cluster("pool", "parallelism: 1")
        .bareJob("a", job.formatted(bucket, "a"))
        .bareJob("b", job.formatted(bucket, "b"))
        .resolved();
  }
}
