package dev.weir.resolve;

import static dev.weir.config.Repository.DEV;
import static dev.weir.config.Repository.EMR;
import static dev.weir.config.Repository.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.config.Repository;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.JobSettings.Lifecycle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A role exists before its job starts. */
class RoleOrderTest {

  private static final String BENCH = "flink-dev-pay-bench";
  private static final String FRAUD = "flink-dev-pay-fraud";

  private static Repository identity(String file, String lines) {
    return Repository.valid().edit(file, "type: irsa", lines.replace("; ", "\n    "));
  }

  private static Repository terraform(String more) {
    return identity(DEV, "type: irsa; delivery: terraform; " + more);
  }

  private static ResolvedEnvironment environment(Repository repository, String name) {
    return repository.resolution().environments().stream()
        .filter(environment -> environment.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Workload workload(ResolvedEnvironment environment, String name) {
    return environment.teams().get(0).workloads().stream()
        .filter(workload -> workload.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isLeftOut(Repository repository, String name) {
    ResolvedEnvironment environment = environment(repository, "dev");
    return environment.isLeftOut(environment.teams().get(0), workload(environment, name));
  }

  private static Lifecycle lifecycle(Repository repository) {
    return repository.job("fraud", "dev").settings().lifecycle();
  }

  @ParameterizedTest
  @CsvSource({
    "apache, 1.5.0, left out",
    "apache, 1.6.1, left out",
    "apache, 1.7.0, suspended",
    "apache, 1.15.0, suspended",
    "apache, main, suspended",
    "emr, 6.15.0, left out",
    "emr, 7.1.0, left out",
    "emr, 7.2.0, suspended",
    "emr, 7.12.0, suspended"
  })
  void operatorDecidesHowAJobWaits(String operator, String release, String expected) {
    Repository repository =
        Repository.valid()
            .with(
                DEV,
                Repository.environment(
                        "dev", "dev", "type: " + operator + "\n    version: \"" + release + "\"")
                    .replace("type: irsa", "type: irsa\n    delivery: external"));

    assertThat(isLeftOut(repository, "fraud")).isEqualTo(expected.equals("left out"));
    assertThat(lifecycle(repository))
        .isEqualTo(expected.equals("suspended") ? Lifecycle.SUSPENDED : Lifecycle.RUNNING);
    assertThat(repository.findings())
        .filteredOn(finding -> finding.found().contains("\"fraud\" of pay"))
        .singleElement()
        .matches(finding -> finding.found().contains(expected))
        .matches(finding -> finding.found().contains("\"" + FRAUD + "\""));
  }

  @Test
  void sessionClusterIsLeftOutWithItsJobs() {
    Repository repository =
        terraform("existingRoles: [" + FRAUD + "]")
            .edit(JOB, "runtime: flink-1.20", "cluster: bench");
    assertThat(isLeftOut(repository, "bench")).isTrue();
    assertThat(lifecycle(repository)).isEqualTo(Lifecycle.RUNNING);
    assertThat(repository.findings())
        .singleElement()
        .extracting(Diagnostic::found)
        .asString()
        .contains("a session cluster, is left out with its jobs");
  }

  @Test
  void jobStartsWhenItsRoleIsOnTheList() {
    Repository repository = terraform("existingRoles: [" + BENCH + ", " + FRAUD + "]");
    assertThat(lifecycle(repository)).isEqualTo(Lifecycle.RUNNING);
    assertThat(isLeftOut(repository, "fraud")).isFalse();
    assertThat(isLeftOut(repository, "bench")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ack", "crossplane"})
  void rolesOfTheClusterNeedNoList(String delivery) {
    Repository repository = identity(DEV, "type: irsa; delivery: " + delivery);
    assertThat(lifecycle(repository)).isEqualTo(Lifecycle.RUNNING);
    assertThat(repository.findings()).isEmpty();
  }

  @Test
  void retriesLetTheJobRun() {
    Repository repository = terraform("missingRoles: retry");
    assertThat(lifecycle(repository)).isEqualTo(Lifecycle.RUNNING);
    assertThat(repository.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"suspended, SUSPENDED", "retired, RETIRED"})
  void whatPeopleStoppedStaysAsItIs(String said, Lifecycle expected) {
    Repository repository =
        terraform("existingRoles: [" + BENCH + "]").plus(JOB, "lifecycle: " + said);
    assertThat(lifecycle(repository)).isEqualTo(expected);
    assertThat(repository.job("fraud", "dev").leaf("lifecycle").layer()).isEqualTo(LayerKind.JOB);
    assertThat(repository.findings()).isEmpty();
  }

  @Test
  void historyLeadsFromTheListToWhatTheJobSays() {
    Repository repository =
        terraform("existingRoles: [" + BENCH + "]").plus(JOB, "lifecycle: running");
    Leaf leaf = repository.job("fraud", "dev").leaf("lifecycle");
    assertThat(leaf.layer()).isEqualTo(LayerKind.ENVIRONMENT);
    assertThat(leaf.location()).hasToString(DEV + ":21:5");
    assertThat(leaf.overrode().orElseThrow().location()).hasToString(JOB + ":9:14");
  }

  @Test
  void withoutAListTheDeliveryIsTheReason() {
    Leaf leaf = terraform("tags: {}").job("fraud", "dev").leaf("lifecycle");
    assertThat(leaf.location()).hasToString(DEV + ":20:5");
  }

  @ParameterizedTest
  @CsvSource({"theirs, RUNNING", "others, SUSPENDED"})
  void roleThatTheJobNamesCountsByItsName(String existing, Lifecycle expected) {
    Repository repository =
        identity(EMR, "type: irsa; delivery: external; existingRoles: [" + existing + "]")
            .plus(JOB, "runsIn: {environments: [emr]}")
            .plus(JOB, "emr: {executionRoleArn: \"arn:aws:iam::123456789012:role/x/theirs\"}");
    assertThat(repository.job("fraud", "emr").settings().lifecycle()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"irsa, missingRoles: retry", "pod-identity, ack or crossplane"})
  void noteNamesTheTwoWaysOn(String type, String second) {
    Repository repository = identity(DEV, "type: " + type + "; delivery: terraform");
    assertThat(repository.findings())
        .hasSize(2)
        .allMatch(finding -> finding.action().contains("add its name to existingRoles"))
        .allMatch(finding -> finding.action().contains(second));
  }

  @Test
  void rolesOfSomethingElseAreNoMistake() {
    List<String> codes =
        terraform("existingRoles: [" + BENCH + ", backup-operator]").findings().stream()
            .map(finding -> finding.code().value())
            .toList();
    assertThat(codes).containsExactly("RES-023");
  }
}
