package dev.weir.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.model.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlinkKeysTest {

  @ParameterizedTest
  @CsvSource({
    "state.backend, state.backend.type, 1.16.0, 1.17.0",
    "restart-strategy, restart-strategy.type, 1.15.4, 1.20.1",
    "high-availability, high-availability.type, 1.16.3, 1.17.2",
    "state.checkpoints.dir, execution.checkpointing.dir, 1.20.1, 2.0.0",
    "state.savepoints.dir, execution.checkpointing.savepoint-dir, 1.20.1, 2.1.0",
    "state.backend.incremental, execution.checkpointing.incremental, 1.19.0, 2.0.0"
  })
  void aliasIsOneSettingAndSpelledByVersion(
      String old, String newest, String before, String since) {
    assertThat(FlinkKeys.canonical(old)).isEqualTo(newest);
    assertThat(FlinkKeys.canonical(newest)).isEqualTo(newest);
    assertThat(FlinkKeys.spelled(newest, Version.parse(before))).isEqualTo(old);
    assertThat(FlinkKeys.spelled(newest, Version.parse(since))).isEqualTo(newest);
  }

  @Test
  void autoscalerHasOnePrefixButForEmrsOwnTuning() {
    assertThat(FlinkKeys.canonical("kubernetes.operator.job.autoscaler.enabled"))
        .isEqualTo("job.autoscaler.enabled");
    assertThat(FlinkKeys.canonical("kubernetes.operator.job.autoscaler.autotune.enable"))
        .isEqualTo("kubernetes.operator.job.autoscaler.autotune.enable");
  }

  @Test
  void keyThatNeverChangedIsItself() {
    assertThat(FlinkKeys.canonical("parallelism.default")).isEqualTo("parallelism.default");
    assertThat(FlinkKeys.spelled("parallelism.default", Version.of(1, 15)))
        .isEqualTo("parallelism.default");
  }
}
