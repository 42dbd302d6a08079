package dev.weir.manifest.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.manifest.SmallCompany;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session job says what a job can say to a cluster that runs already, and no more. */
final class SessionJobsTest {

  private static final String JOB =
      """
      cluster: bench
      artifact: {jar: "https://jars.acme.example/job.jar"}
      autoscaler: {max: 8}
      restartStrategy: {failover: region}
      upgrade: {rollback: true, jobManagerShutdownTtl: 1h, savepointOnDeletion: true}
      flinkConfiguration:
        taskmanager.memory.managed.fraction: 0.5
        jobmanager.memory.off-heap.size: 256m
        env.java.opts.all: -Dx=y
        table.exec.mini-batch.enabled: true
        kubernetes.operator.savepoint.history.max.age: 2 d
      """;

  private static JsonNode job() {
    SmallCompany company = FlinkObjects.apache("1.15.0").cluster("bench", "").bareJob("first", JOB);
    return FlinkObjects.all(company.target("bench")).get(1).tree();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "taskmanager.memory.managed.fraction",
        "jobmanager.memory.off-heap.size",
        "jobmanager.execution.failover-strategy",
        "jobmanager.scheduler",
        "env.java.opts.all",
        "kubernetes.operator.deployment.rollback.enabled",
        "kubernetes.operator.jm-deployment.shutdown-ttl"
      })
  void optionsOfTheClusterAreLeftOut(String key) {
    assertThat(FlinkObjects.configuration(job()).has(key)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "table.exec.mini-batch.enabled",
        "kubernetes.operator.savepoint.history.max.age",
        "kubernetes.operator.job.savepoint-on-deletion",
        "job.autoscaler.enabled",
        "restart-strategy.type",
        "state.checkpoints.dir",
        "pipeline.name"
      })
  void optionsOfTheJobStay(String key) {
    assertThat(FlinkObjects.configuration(job()).has(key)).isTrue();
  }

  @Test
  void theClusterHasStateOfItsOwn() {
    SmallCompany company = FlinkObjects.apache("1.15.0").cluster("bench", "").bareJob("first", JOB);
    JsonNode cluster = FlinkObjects.configuration(FlinkObjects.deployment(company, "bench"));
    assertThat(cluster.path("high-availability.storageDir").asText()).contains("/bench/ha");
    assertThat(cluster.path("state.checkpoints.dir").asText())
        .isNotEqualTo(FlinkObjects.configuration(job()).path("state.checkpoints.dir").asText());
    assertThat(cluster.has("pipeline.name")).isFalse();
  }

  @Test
  void itCarriesTheLabelThatTheOperatorWouldAdd() {
    assertThat(job().at("/metadata/labels/target.session").asText()).isEqualTo("bench");
  }
}
