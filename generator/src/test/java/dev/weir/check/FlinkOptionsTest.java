package dev.weir.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options that a job's file may and may not set. */
class FlinkOptionsTest {

  private static Cases option(String runtime, String option) {
    return Cases.apache()
        .replace(Cases.JOB, "flink-1.20", runtime)
        .job("flinkConfiguration:", "  " + option);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kubernetes.namespace: other",
        "kubernetes.cluster-id: x",
        "high-availability.cluster-id: x",
        "kubernetes.taskmanager.service-account: admin",
        "state.checkpoints.dir: file:///tmp/state",
        "execution.checkpointing.dir: s3://other",
        "high-availability.storageDir: s3://other",
        "taskmanager.data.port: 4000",
        "execution.target: remote",
        "$internal.x: 1",
        "kubernetes.hostnetwork.enabled: true",
      })
  void optionThatNobodyMaySetIsRefused(String option) {
    assertThat(option("flink-1.20", option).inJob()).containsExactly("FLK-005@9:" + column(option));
  }

  private static int column(String option) {
    return 5 + option.indexOf(": ") + 2;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state.backend: rocksdb",
        "state.backend.type: rocksdb",
        "execution.checkpointing.interval: 10 s",
        "parallelism.default: 4",
        "taskmanager.memory.process.size: 4g",
        "restart-strategy: fixed-delay",
        "restart-strategy.fixed-delay.attempts: 3",
        "execution.state-recovery.path: s3://x",
        "kubernetes.container.image: x",
        "metrics.reporter.prom.port: 9000",
        "pipeline.jars: local:///x.jar",
      })
  void optionThatHasAFieldNamesTheField(String option) {
    assertThat(option("flink-1.20", option).inJob()).containsExactly("FLK-006@9:" + column(option));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "taskmanager.memory.managed.fraction: 0.3",
        "io.tmp.dirs: /scratch",
        "state.backend.rocksdb.localdir: /scratch",
        "execution.runtime-mode: BATCH",
        "slotmanager.number-of-slots.max: 64",
        "heartbeat.timeout: 180000",
        "table.exec.state.ttl: 6h",
        "fs.s3a.aws.credentials.provider: com.example.Provider",
        "kubernetes.env.secretKeyRef: env:A,secret:b,key:c",
        "an.option.of.the.future: 1",
      })
  void otherOptionsAreOpen(String option) {
    assertThat(option("flink-1.20", option).found()).isEmpty();
  }

  @Test
  void optionOfTheOperatorHasNoEffect() {
    assertThat(option("flink-1.20", "kubernetes.operator.reconcile.interval: 10 s").inJob())
        .containsExactly("FLK-007@9:45");
  }

  @ParameterizedTest
  @CsvSource({
    "security.ssl.enabled: true, 27",
    "cluster.evenly-spread-out-slots: true, 38",
    "web.backpressure.refresh-interval: 60000, 40",
    "jobmanager.scheduler: Ng, 27",
  })
  void removedOptionIsRefusedOnFlink2Alone(String option, int column) {
    assertThat(option("flink-2.0", option).inJob()).containsExactly("FLK-008@9:" + column);
    assertThat(option("flink-1.20", option).found()).isEmpty();
  }

  @Test
  void noOptionMayBeginAnotherOnFlink2() {
    String both = "my.thing: 1\n  my.thing.else: 2";

    assertThat(option("flink-2.0", both).inJob()).containsExactly("FLK-009@9:15");
    assertThat(option("flink-1.20", both).found()).isEmpty();
  }

  @Test
  void oldAliasDoesNotCollideSinceItIsDeliveredByItsNewName() {
    String both = "execution.buffer-timeout: 10 ms\n  execution.buffer-timeout.enabled: true";

    assertThat(option("flink-2.0", both).found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "table.exec.state.ttl: 6, FLK-010",
    "table.exec.state.ttl: PT6H, FLK-010",
    "table.exec.state.ttl: 1m30s, FLK-010",
    "taskmanager.memory.network.max: 512Mi, FLK-011",
    "taskmanager.memory.network.max: 1.5g, FLK-011",
    "kubernetes.taskmanager.cpu.limit-factor: 0.5, FLK-012",
    "queryable-state.server.ports: 9000-9010, FLK-012",
    "execution.checkpointing.unaligned.forced: maybe, FLK-012",
    "execution.runtime-mode: BACTH, FLK-012",
  })
  void valueThatFlinkCannotReadIsRefused(String option, String code) {
    assertThat(option("flink-1.20", option).inJob()).containsExactly(code + "@9:" + column(option));
  }

  @Test
  void fractionAboveOneIsRefusedAndFitsIntoNoMemoryOfTheBaseline() {
    String option = "taskmanager.memory.managed.fraction: 1.5";

    assertThat(option("flink-1.20", option).inJob())
        .containsExactly("FLK-027@4:9", "FLK-012@9:" + column(option));
  }

  @Test
  void nearMissOfAKnownOptionIsSuggested() {
    Diagnostic found =
        option("flink-1.20", "taskmanager.memory.managed.fracton: 0.3").findings().get(0);

    assertThat(found.code().value()).isEqualTo("FLK-013");
    assertThat(found.action()).contains("taskmanager.memory.managed.fraction");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flinkConfiguration: {s3.access-key: hunter2hunter2}",
        "flinkConfiguration: {s3.access.key: hunter2hunter2}",
        "flinkConfiguration: {fs.s3a.secret.key: hunter2hunter2}",
        "flinkConfiguration: {security.ssl.rest.key-password: hunter2hunter2}",
        "env: [{name: DB_PASSWORD, value: hunter2hunter2}]",
        "env: [{name: X, value: AKIAABCDEFGHIJKLMNOP}]",
      })
  void credentialIsRefusedAndNeverShown(String line) {
    Cases cases = Cases.apache().job(line);

    assertThat(cases.codes()).containsExactly("FLK-014");
    assertThat(cases.findings().toString()).doesNotContain("hunter2").doesNotContain("AKIAABCD");
  }

  @Test
  void passwordAsArgumentIsRefused() {
    Cases cases =
        Cases.apache()
            .replace(Cases.JOB, "orders.jar\"}", "orders.jar\", args: [--db-password, hunter2]}");

    assertThat(cases.inJob()).containsExactly("FLK-014@7:49");
  }

  @Test
  void pathOfASecretIsNoCredential() {
    assertThat(Cases.apache().job("env: [{name: DB_PASSWORD, value: /etc/db/password}]").found())
        .isEmpty();
  }
}
