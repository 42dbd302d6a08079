package dev.weir.resolve;

import static dev.weir.config.Repository.CLUSTER;
import static dev.weir.config.Repository.DEV;
import static dev.weir.config.Repository.EMR;
import static dev.weir.config.Repository.JOB;
import static dev.weir.config.Repository.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.config.Repository;
import org.junit.jupiter.api.Test;

/** One mistake is one finding: what only follows from it is not said. */
class NoFollowUpTest {

  private static final String BROKEN = "a: [";

  private final Repository valid = Repository.valid();

  @Test
  void environmentWithErrorsIsDeclared() {
    Repository named =
        valid
            .plus(EMR, "promotion: {from: dev}")
            .plus(JOB, "runsIn: {environments: [dev]}\nenvironments: {dev: {parallelism: 1}}");
    assertThat(named.with(DEV, BROKEN).places()).containsExactly(DEV + ":1:5 SRC-006");
  }

  @Test
  void jobOfATierMayRunInAnEnvironmentWithErrors() {
    assertThat(valid.plus(JOB, "runsIn: {tiers: [dev]}").with(DEV, BROKEN).places())
        .containsExactly(DEV + ":1:5 SRC-006");
  }

  @Test
  void misspeltEnvironmentIsNotANowhereToo() {
    assertThat(valid.plus(JOB, "runsIn: {environments: [dve]}").places())
        .containsExactly(JOB + ":9:27 RES-002");
  }

  @Test
  void clusterWithErrorsIsDeclared() {
    Repository session = valid.edit(JOB, "runtime: flink-1.20", "cluster: bench");
    assertThat(session.plus(CLUSTER, "zzz: 1").places()).containsExactly(CLUSTER + ":7:3 CFG-001");
  }

  @Test
  void teamWithErrorsIsDeclared() {
    Repository named = valid.plus(DEV, "yunikorn: {queues: [root.a], teams: {pay: root.a}}");
    assertThat(named.with(TEAM, BROKEN).places()).containsExactly(TEAM + ":1:5 SRC-006");
  }

  @Test
  void standbyOfAnEnvironmentWithErrorsMissesNoDataSystems() {
    Repository standby =
        valid
            .plus(EMR, "standbyOf: dev")
            .edit(EMR, "  buckets:\n    lake: acme-lake\n", "")
            .edit(TEAM, "[dev]", "[emr]")
            .plus(JOB, "annotations: {a: \"${buckets.lake}\"}");
    assertThat(standby.places()).isEmpty();
    assertThat(standby.with(DEV, BROKEN).places()).containsExactly(DEV + ":1:5 SRC-006");
  }

  @Test
  void unknownBaselineIsReportedWhereItIsPinnedAndNotAtEveryJob() {
    Repository old = valid.edit(Repository.PLATFORM, "2026.11", "2020.01");
    assertThat(old.places()).containsExactly(Repository.PLATFORM + ":6:13 RES-006");
  }

  @Test
  void brokenJobLeavesTheOthers() {
    Repository two =
        valid
            .with("teams/pay/jobs/other.yaml", valid.text(JOB).replace("fraud\n", "other\n"))
            .plus(JOB, "restore: {id: 1}");
    assertThat(two.places()).containsExactly(JOB + ":9:12 RES-013");
    assertThat(two.job("other", "dev").name()).isEqualTo("other");
    assertThat(two.resolution().environments().get(0).teams().get(0).workloads())
        .extracting(Workload::name)
        .containsExactly("bench", "other");
  }
}
