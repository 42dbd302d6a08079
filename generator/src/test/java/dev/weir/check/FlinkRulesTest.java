package dev.weir.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of Flink and its operator that a job's file can break. */
class FlinkRulesTest {

  @ParameterizedTest
  @CsvSource({
    "1.10.0, flink-2.0, FLK-001@6:12",
    "1.11.0, flink-2.0, ''",
    "1.15.0, flink-1.18, FLK-002@6:12",
    "1.11.0, flink-1.18, ''",
  })
  void flinkVersionIsOneThatTheOperatorTakes(String operator, String runtime, String found) {
    Cases cases =
        Cases.operator(operator)
            .replace(Cases.JOB, "flink-1.20", runtime)
            .replace(Cases.JOB, "s3://jars/", "local:///opt/");

    assertThat(String.join(",", cases.inJob())).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "blueGreen: {} | 1.13.0 | 1.14.0",
        "snapshots: {take: [{name: a, existing: 's3://x'}]} | 1.9.0 | 1.10.0",
        "operations: {autoscalerResetNonce: 1} | 1.10.0 | 1.11.0",
        "operations: {checkpointTriggerNonce: 1} | 1.6.0 | 1.7.0",
        "restore: {from: 's3://x/savepoint', id: 1} | 1.7.0 | 1.8.0",
        "resources: {taskManager: {ephemeralStorage: 5Gi}} | 1.4.0 | 1.5.0",
      })
  void fieldNeedsAnOperatorThatHasIt(String field, String without, String with) {
    assertThat(withFlink(without, field).codes()).contains("FLK-003");
    assertThat(withFlink(with, field).codes()).doesNotContain("FLK-003");
  }

  private static Cases withFlink(String operator, String field) {
    return Cases.operator(operator).job(field);
  }

  @Test
  void findingAboutAnOldOperatorPointsAtTheField() {
    assertThat(Cases.operator("1.13.0").job("blueGreen: {}").inJob())
        .containsExactly("FLK-003@8:14");
  }

  @ParameterizedTest
  @ValueSource(strings = {"state: {backend: forst}", "state: {backend: forst, incremental: true}"})
  void forstNeedsFlink2(String state) {
    assertThat(Cases.apache().job(state).codes()).containsExactly("FLK-004");
    assertThat(Cases.apache().replace(Cases.JOB, "flink-1.20", "flink-2.0").job(state).codes())
        .isEmpty();
  }

  @Test
  void fileMergingNeedsFlink120() {
    Cases old =
        Cases.apache()
            .replace(Cases.JOB, "flink-1.20", "flink-1.18")
            .replace(Cases.JOB, "s3://jars/", "local:///opt/");

    assertThat(old.job("state: {fileMerging: true}").inJob())
        .containsExactly("FLK-002@6:12", "FLK-004@8:24");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "upgradeMode: last-state | FLK-020@8:16",
        "upgrade: {rollback: true} | FLK-020@8:23",
        "resources: {jobManager: {replicas: 2}} | FLK-024@8:38",
      })
  void whatNeedsHighAvailabilityIsRefusedWithoutIt(String field, String found) {
    Cases without = Cases.apache().job(field, "highAvailability: {type: none}");

    assertThat(without.inJob()).containsExactly(found);
    assertThat(Cases.apache().job(field).found()).isEmpty();
  }

  @Test
  void lastStateWithoutHighAvailabilityIsAWarningOutsideProduction() {
    var found =
        Cases.apache()
            .replace(Cases.ENVIRONMENT, "tier: prod", "tier: dev")
            .job("upgradeMode: last-state", "highAvailability: {type: none}")
            .findings();

    assertThat(found).hasSize(1);
    assertThat(found.get(0).isError()).isFalse();
  }

  @Test
  void healthCheckNeedsRecovery() {
    Cases cases = Cases.apache().job("upgrade: {healthCheck: true}");

    assertThat(cases.found()).isEmpty();
    assertThat(
            cases
                .job("flinkConfiguration:")
                .job("  kubernetes.operator.jm-deployment-recovery.enabled: false")
                .inJob())
        .containsExactly("FLK-021@8:26");
  }

  @Test
  void zookeeperNeedsServers() {
    assertThat(Cases.apache().job("highAvailability: {type: zookeeper}").inJob())
        .containsExactly("FLK-026@8:28");
    assertThat(
            Cases.apache()
                .job("highAvailability: {type: zookeeper, zookeeper: {quorum: 'zk:2181'}}")
                .found())
        .isEmpty();
  }

  @Test
  void standaloneWithFlink2CannotStartBefore116() {
    Cases standalone = Cases.apache().job("mode: standalone");

    assertThat(standalone.replace(Cases.JOB, "flink-1.20", "flink-2.0").inJob())
        .containsExactly("FLK-025@8:9");
    assertThat(standalone.found()).isEmpty();
  }

  @Test
  void autoscalerWithoutKeptStateIsRefusedUnlessTheLossIsAccepted() {
    Cases cases = Cases.apache().job("upgradeMode: stateless", "autoscaler: {min: 1, max: 4}");
    String accepted = "acceptStateLoss: {reason: a test of ours, until: 2027-01-01}";

    assertThat(cases.inJob()).containsExactly("FLK-022@8:16");
    assertThat(cases.job(accepted).found()).isEmpty();
  }

  @Test
  void statelessInProductionIsAWarningExceptForBatch() {
    Cases cases = Cases.apache().job("upgradeMode: stateless");

    assertThat(cases.inJob()).containsExactly("FLK-023@8:16");
    assertThat(cases.job("flinkConfiguration: {execution.runtime-mode: BATCH}").found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jobManager: {memory: 576m} | FLK-027@8:36",
        "jobManager: {memory: 577m} | ''",
        "taskManager: {memory: 981m} | FLK-027@8:37",
        "taskManager: {memory: 982m} | ''",
        "taskManager: {memory: 300m} | FLK-027@8:37",
      })
  void memoryHoldsAllPartsOfTheProcess(String size, String found) {
    assertThat(String.join(",", Cases.apache().job("resources: {" + size + "}").inJob()))
        .isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "768m, taskmanager.memory.managed.fraction: 0, true",
    "767m, taskmanager.memory.managed.fraction: 0, false",
    "1302m, taskmanager.memory.managed.fraction: 0.6, true",
    "1300m, taskmanager.memory.managed.fraction: 0.6, false",
    "2g, taskmanager.memory.managed.size: 2g, false",
    "2g, taskmanager.memory.managed.fraction: 0.8, false",
    "2g, taskmanager.memory.flink.size: 2g, false",
    "2g, taskmanager.memory.flink.size: 1g, true",
    "2g, taskmanager.memory.flink.size: 1536m, true",
    "2g, taskmanager.memory.task.heap.size: 1g, false",
    "2g, taskmanager.memory.jvm-metaspace.size: 2g, false",
    "1g, taskmanager.memory.network.min: 1g, false",
  })
  void memoryFollowsFlinksOwnArithmetic(String total, String option, boolean fits) {
    Cases cases =
        Cases.apache()
            .job("resources: {taskManager: {memory: " + total + "}}")
            .job("flinkConfiguration: {" + option + "}");

    assertThat(cases.codes().isEmpty()).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource({
    "1g, jobmanager.memory.heap.size: 1g, false",
    "2g, jobmanager.memory.heap.size: 1g, true",
    "1g, jobmanager.memory.jvm-metaspace.size: 1g, false",
  })
  void jobManagerMemoryFollowsFlinksOwnArithmetic(String total, String option, boolean fits) {
    Cases cases =
        Cases.apache()
            .job("resources: {jobManager: {memory: " + total + "}}")
            .job("flinkConfiguration: {" + option + "}");

    assertThat(cases.codes().isEmpty()).isEqualTo(fits);
  }

  @Test
  void taskHeapAndManagedMemoryTogetherFixTheOverhead() {
    Cases cases =
        Cases.apache()
            .job("resources: {taskManager: {memory: 4g}}")
            .job("flinkConfiguration:")
            .job("  taskmanager.memory.task.heap.size: 1g")
            .job("  taskmanager.memory.managed.size: 1g");

    assertThat(cases.codes()).containsExactly("FLK-027");
  }

  @Test
  void unalignedCheckpointsAreOneAtATime() {
    Cases cases = Cases.apache().job("state: {unaligned: true}");
    String several = "flinkConfiguration: {execution.checkpointing.max-concurrent-checkpoints: 2}";

    assertThat(cases.found()).isEmpty();
    assertThat(cases.job(several).inJob()).containsExactly("FLK-028@9:76");
  }
}
