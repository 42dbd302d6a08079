package dev.weir.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListKeysTest {

  @ParameterizedTest
  @CsvSource({
    "env, name",
    "secrets, name",
    "files, name",
    "podTemplate.spec.containers, name",
    "podTemplate.spec.containers.env, name",
    "taskManagerPodTemplate.spec.containers.volumeMounts, mountPath",
    "jobManagerPodTemplate.spec.initContainers.ports, containerPort"
  })
  void peopleExtendTheList(String field, String key) {
    assertThat(ListKeys.of(field)).contains(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "envFrom",
        "artifact.args",
        "placement.tolerations",
        "snapshots.take",
        "podTemplate.spec.tolerations",
        "podTemplate.spec.containers.args",
        "snapshots.env"
      })
  void listIsReplaced(String field) {
    assertThat(ListKeys.of(field)).isEmpty();
  }
}
