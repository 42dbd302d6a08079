package dev.weir.manifest.flink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.Manifest;
import dev.weir.manifest.Origin;
import dev.weir.manifest.SmallCompany;
import dev.weir.manifest.Tracing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields of merged pod templates lead to the line that says them. */
final class PodOriginsTest {

  private static final Manifest MANIFEST = manifest();

  @ParameterizedTest
  @CsvSource({
    "containers/0/env/1/value, podTemplate.spec.containers[flink-main-container].env[ZONE].value",
    "containers/0/env/2/value, env[BROKER].value",
    "containers/1/image, podTemplate.spec.containers[shipper].image",
    "containers/1/resources/limits/cpu, podTemplate.spec.containers[shipper].resources.limits.cpu",
    "initContainers/0/image, taskManagerPodTemplate.spec.initContainers[warm].image",
    "terminationGracePeriodSeconds, podTemplate.spec.terminationGracePeriodSeconds",
    "nodeSelector/disk, placement.nodeSelector.disk",
    "priorityClassName, placement.priorityClass"
  })
  void whatAPersonSaysLeadsToTheLine(String pointer, String path) {
    Origin origin = at("/spec/taskManager/podTemplate/spec/" + pointer);
    assertThat(origin.rule()).isEmpty();
    assertThat(origin.leaves().get(0).path()).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "containers/0/env/0/value",
    "containers/0/ports/0/containerPort",
    "containers/1/securityContext/allowPrivilegeEscalation",
    "initContainers/0/securityContext/capabilities/drop/0",
    "securityContext/runAsUser",
    "volumes/1/secret/secretName",
    "nodeSelector/pool"
  })
  void whatIsDerivedNamesItsRule(String pointer) {
    assertThat(at("/spec/taskManager/podTemplate/spec/" + pointer).rule()).isNotEmpty();
  }

  @Test
  void aMountedSecretLeadsToItsBlock() {
    Origin origin = at("/spec/taskManager/podTemplate/spec/volumes/1/secret/secretName");
    assertThat(origin.leaves().get(0).path()).startsWith("secrets[certs]");
  }

  private static Origin at(String pointer) {
    assertThat(MANIFEST.tree().at(pointer).isMissingNode()).as(pointer).isFalse();
    return MANIFEST.origins().of(pointer).orElseThrow();
  }

  private static Manifest manifest() {
    SmallCompany company =
        FlinkObjects.on(
                "{type: apache, version: \"1.15.0\"}",
                """
                nodePools: [mixed, groups]
                defaultPool: mixed
                priorityClasses: [high]
                """)
            .bareJob("everything", Everything.JOB);
    return FlinkObjects.all(company.target("everything", Tracing.ON)).get(0);
  }
}
