package dev.weir.policy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionFactsTest {

  private static JsonNode options(String configuration) {
    return Parsed.cluster("{flinkConfiguration: " + configuration + "}");
  }

  @Test
  void nestedMapsAreFlatAndListsJoined() {
    JsonNode flat =
        options("{execution: {checkpointing: {interval: 1 min, n: 3}}, a: [x, y], b: null}")
            .path("configuration");

    assertThat(flat)
        .isEqualTo(
            Parsed.tree(
                "{execution.checkpointing.interval: 1 min, execution.checkpointing.n: '3',"
                    + " a: x;y, b: 'null'}"));
  }

  @ParameterizedTest
  @CsvSource({
    "execution.checkpointing.interval, 10 min, 600000",
    "execution.checkpointing.interval, 5m, 300000",
    "execution.checkpointing.interval, 30000, 30000",
    "my.own.timeout, 3 h, 10800000",
    "my.own.timeout, 250ms, 250",
    "kubernetes.operator.periodic.savepoint.interval, 6h, 21600000",
  })
  void durationsAreInMilliseconds(String key, String text, long millis) {
    JsonNode durations = options("{" + key + ": '" + text + "'}").path("durations");

    assertThat(durations.path(key).asLong(-1)).isEqualTo(millis);
  }

  @ParameterizedTest
  @CsvSource({
    "taskmanager.memory.managed.size, 512m",
    "my.own.size, 512m",
    "my.own.count, 7",
    "my.own.name, h",
    "execution.checkpointing.mode, EXACTLY_ONCE",
    "kubernetes.operator.periodic.savepoint.interval, 0 0 * * * ?",
  })
  void whatIsNoTimeIsNoDuration(String key, String text) {
    assertThat(options("{" + key + ": '" + text + "'}").path("durations")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "-1, -1", "0.25, 0.25", "720, 720"})
  void numbersAreNumbers(String text, double number) {
    JsonNode value = options("{a.b: '" + text + "'}").path("numbers").path("a.b");

    assertThat(value.isNumber()).isTrue();
    assertThat(value.asDouble()).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({"1.20.3", "-", ".5", "5.", "1e5", "12345678901234567890", "0x1", "''"})
  void whatIsNoPlainNumberIsNone(String text) {
    assertThat(options("{a.b: '" + text + "'}").path("numbers")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "state.checkpoints.dir, s3p://acme/flink/a, s3p, acme, flink/a",
    "execution.checkpointing.savepoint-dir, s3://acme, s3, acme, ''",
    "high-availability.storageDir, file:///data/ha, file, '', data/ha",
    "job-result-store.storage-path, S3://acme/x, s3, acme, x",
    "dstl.dfs.base-path, nowhere, '', '', nowhere",
  })
  void foldersOfStateHaveTheirParts(
      String key, String text, String scheme, String bucket, String prefix) {
    JsonNode folder =
        options("{" + key + ": '" + text + "', other.dir: s3://b/c}").at("/storage/0");

    assertThat(folder.path("option").asText()).isEqualTo(key);
    assertThat(folder.path("text").asText()).isEqualTo(text);
    assertThat(folder.path("scheme").asText()).isEqualTo(scheme);
    assertThat(folder.path("bucket").asText()).isEqualTo(bucket);
    assertThat(folder.path("prefix").asText()).isEqualTo(prefix);
  }

  @Test
  void otherFoldersAreNoState() {
    assertThat(options("{io.tmp.dirs: /tmp}").path("storage")).isEmpty();
  }
}
