package dev.weir.config;

import static dev.weir.config.Repository.CLUSTER;
import static dev.weir.config.Repository.DEV;
import static dev.weir.config.Repository.JOB;
import static dev.weir.config.Repository.PLATFORM;
import static dev.weir.config.Repository.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Findings about whole files, and those that do not follow from others. */
class FileMessagesTest {

  private final Repository valid = Repository.valid();

  @Test
  void validRepositoryHasNoFinding() {
    assertThat(valid.report()).isEmpty();
  }

  @Test
  void otherKindInThePlaceOfAJob() {
    assertThat(valid.edit(JOB, "kind: Job", "kind: Team").places())
        .containsExactly(JOB + ":2:7 CFG-008");
  }

  @Test
  void misspeltKindGetsTheRightOne() {
    Repository misspelt = valid.edit(JOB, "kind: Job", "kind: Jbo");
    assertThat(misspelt.places()).containsExactly(JOB + ":2:7 CFG-007");
    assertThat(misspelt.report()).endsWith("did you mean \"Job\"?");
  }

  @Test
  void otherVersionSaysNothingAboutFields() {
    assertThat(valid.edit(JOB, "weir.dev/v1", "weir.dev/v2").plus(JOB, "zzz: 1").places())
        .containsExactly(JOB + ":1:13 CFG-007");
  }

  @Test
  void inputInAForeignFolder() {
    assertThat(valid.with("teams/pay/fraud.yaml", valid.text(JOB)).places())
        .containsExactly("teams/pay/fraud.yaml:2:7 CFG-008");
  }

  @Test
  void fileThatIsNoInputIsAWarning() {
    assertThat(valid.with("teams/notes.yaml", "a: 1\n").places())
        .containsExactly("teams/notes.yaml CFG-011");
  }

  @Test
  void nameHasToBeThatOfTheFile() {
    assertThat(valid.edit(JOB, "name: fraud", "name: fraud-2").places())
        .containsExactly(JOB + ":4:9 CFG-009");
  }

  @Test
  void wrongNameIsReportedOnce() {
    assertThat(valid.edit(JOB, "name: fraud", "name: Fraud").places())
        .containsExactly(JOB + ":4:9 CFG-005");
  }

  @Test
  void nameOfAnEnvironmentMayNotBeTenant() {
    Repository tenant =
        valid.with(
            "environments/tenant/environment.yaml",
            valid.text(DEV).replace("name: dev", "name: tenant"));
    assertThat(tenant.places()).containsExactly("environments/tenant/environment.yaml:4:9 CFG-005");
  }

  @Test
  void misspeltFieldIsNotMissingToo() {
    assertThat(valid.edit(JOB, "name: fraud", "nmae: fraud").places())
        .containsExactly(JOB + ":4:3 CFG-001");
  }

  @Test
  void platformFileHasToBeThere() {
    assertThat(valid.without(PLATFORM).places()).containsExactly(PLATFORM + " CFG-010");
  }

  @Test
  void platformFileWithErrorsIsNotAbsent() {
    assertThat(valid.with(PLATFORM, "a: [").places()).containsExactly(PLATFORM + ":1:5 SRC-006");
    assertThat(valid.plus(PLATFORM, "zzz: 1").places()).containsExactly(PLATFORM + ":19:3 CFG-001");
  }

  @Test
  void jobInAFolderWithoutATeamIsOneFinding() {
    assertThat(valid.without(TEAM).places()).containsExactly(JOB + " CFG-013");
  }

  @Test
  void jobWithoutATeamNamesTheFileToAdd() {
    assertThat(valid.without(TEAM).report())
        .endsWith("add teams/pay/team.yaml, or move the file to the folder of its team");
  }

  @Test
  void teamFileWithErrorsIsNotAbsent() {
    assertThat(valid.with(TEAM, "a: [").places()).containsExactly(TEAM + ":1:5 SRC-006");
  }

  @Test
  void twoFilesForOneInput() {
    String other = "teams/pay/jobs/fraud.yml";
    assertThat(valid.with(other, valid.text(JOB)).places()).containsExactly(other + " CFG-014");
  }

  @Test
  void keyOfARuntimeHasAShape() {
    Repository shouted = valid.edit(PLATFORM, "only-apache:", "Only_Apache:");
    assertThat(shouted.places()).containsExactly(PLATFORM + ":11:5 CFG-005");
    assertThat(shouted.report()).endsWith("did you mean \"only-apache\"?");
  }

  @Test
  void accountWithoutQuotesAsksForThem() {
    Repository bare = valid.edit(DEV, "\"123456789012\"", "123456789012");
    assertThat(bare.places()).containsExactly(DEV + ":9:14 CFG-012");
    assertThat(bare.report()).endsWith("write \"123456789012\" with quotes");
  }

  @Test
  void emptyListAndMappingAreOutOfRange() {
    assertThat(valid.edit(TEAM, "[pay@acme.example]", "[]").places())
        .containsExactly(TEAM + ":6:11 CFG-006");
    assertThat(valid.edit(PLATFORM, "{pool: stream}", "{}").places())
        .containsExactly(PLATFORM + ":16:21 CFG-006");
  }

  @Test
  void fileThatTheReaderFaultsIsCheckedAndNotBound() {
    Repository doubled = valid.plus(JOB, "parallelism: 2\nparallelism: 0\nzzz: 1");
    assertThat(doubled.places()).containsExactly(JOB + ":10:3 SRC-010", JOB + ":11:3 CFG-001");
    assertThat(doubled.resolution().environments().get(0).teams().get(0).workloads())
        .extracting(w -> w.name())
        .containsExactly("bench");
  }

  @Test
  void fileWithAWarningIsBound() {
    Repository marked = valid.with(JOB, "\uFEFF" + valid.text(JOB));
    assertThat(marked.places()).containsExactly(JOB + ":1:1 SRC-003");
    assertThat(marked.job("fraud", "dev").name()).isEqualTo("fraud");
  }

  @Test
  void overrideOfASessionClusterHasNoProgram() {
    assertThat(valid.plus(CLUSTER, "tiers: {dev: {artifact: {}}}").places())
        .containsExactly(CLUSTER + ":7:17 CFG-001");
  }
}
