package dev.weir.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What platform and environment offer, and their bounds. */
class PlatformChecksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "parallelism: 101 | PLT-001@8:16",
        "autoscaler: {max: 101} | PLT-001@8:21",
        "resources: {taskManager: {memory: 33Gi}} | PLT-001@8:37",
        "state: {checkpointInterval: 500ms} | PLT-001@8:31",
        "parallelism: 100 | ''",
      })
  void valuesAreWithinTheBounds(String line, String found) {
    assertThat(String.join(",", Cases.apache().job(line).inJob())).isEqualTo(found);
  }

  @Test
  void environmentsBoundWins() {
    Cases cases =
        Cases.apache()
            .job("parallelism: 100")
            .append(Cases.ENVIRONMENT, "limits: {maxParallelism: 10}");

    assertThat(cases.codes()).containsExactly("PLT-001");
  }

  @ParameterizedTest
  @CsvSource({
    "docker.io/library/flink:1.20.3, ''",
    "flink:1.20.3, ''",
    "docker.io/library/flink-evil:1, PLT-002",
    "quay.io/tools/a:1, ''",
    "quay.io/toolsets/a:1, PLT-002",
    "evil/flink:1, PLT-002",
  })
  void imagesComeFromAllowedRegistries(String image, String codes) {
    Cases cases =
        Cases.apache()
            .replace(
                Cases.JOB,
                "runtime: flink-1.20",
                "flink: {image: '" + image + "', version: 1.20.3}");

    assertThat(String.join(",", cases.codes())).isEqualTo(codes);
  }

  @Test
  void imageOfANamedRuntimeIsFoundInThePlatformFile() {
    Cases cases =
        Cases.apache().replace(Cases.PLATFORM, "docker.io/library/flink:1.20.3", "evil.io/flink:1");

    assertThat(cases.found()).containsExactly("PLT-002@" + Cases.PLATFORM + ":12:23");
  }

  @Test
  void sidecarsImageIsHeldToTheRegistriesToo() {
    Cases cases =
        Cases.emr().job("podTemplate: {spec: {initContainers: [{name: a, image: 'evil.io/a:1'}]}}");

    assertThat(cases.inJob()).containsExactly("PLT-002@8:58");
  }

  @ParameterizedTest
  @ValueSource(strings = {"flink:latest", "flink"})
  void movingImageIsAnErrorInProductionAndANoteElsewhere(String image) {
    Cases cases =
        Cases.apache()
            .replace(
                Cases.JOB,
                "runtime: flink-1.20",
                "flink: {image: '" + image + "', version: 1.20.3}");

    assertThat(cases.inJob()).containsExactly("PLT-003@6:18");
    assertThat(cases.findings().get(0).isError()).isTrue();
    assertThat(
            cases.replace(Cases.ENVIRONMENT, "tier: prod", "tier: dev").findings().get(0).isError())
        .isFalse();
  }

  @Test
  void movingReleaseIsAnErrorInProduction() {
    Cases cases =
        Cases.emr().replace(Cases.JOB, "runtime: flink-1.20", "release: emr-7.12.0-flink-latest");

    assertThat(cases.inJob()).containsExactly("PLT-003@6:12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{pool: genral} | PLT-004@8:21",
        "{pool: elsewhere} | PLT-004@8:21",
        "{pool: steady, spot: task-managers} | PLT-005@8:35",
        "{pool: arm} | PLT-006@8:21",
        "{architecture: arm64} | PLT-006",
        "{priorityClass: highest} | PLT-007@8:30",
        "{pool: steady, priorityClass: high} | ''",
        "{spot: task-managers} | ''",
      })
  void placementIsOnOffer(String placement, String found) {
    Cases cases = Cases.apache().job("placement: " + placement);

    assertThat(String.join(",", cases.inJob())).startsWith(found);
    assertThat(cases.found().isEmpty()).isEqualTo(found.isEmpty());
  }

  @Test
  void queueIsOneOfTheEnvironments() {
    Cases cases = Cases.apache().job("scheduling: {queue: root.batch}");
    String queues = "yunikorn: {queues: [root.%s]}";

    assertThat(cases.inJob()).containsExactly("PLT-008@8:15");
    assertThat(cases.append(Cases.ENVIRONMENT, queues.formatted("other")).inJob())
        .containsExactly("PLT-008@8:23");
    assertThat(cases.append(Cases.ENVIRONMENT, queues.formatted("batch")).found()).isEmpty();
  }

  @Test
  void gangHasAFixedSize() {
    Cases cases =
        Cases.apache()
            .job("scheduling: {gang: true}")
            .append(Cases.ENVIRONMENT, "yunikorn: {queues: [root.a]}");

    assertThat(cases.found()).isEmpty();
    assertThat(cases.job("autoscaler: {max: 4}").codes()).containsExactly("PLT-009");
  }

  @Test
  void storageClassIsOneOfTheEnvironments() {
    String volume =
        "podTemplate: {spec: {volumes: [{name: v, ephemeral: {volumeClaimTemplate: {spec:"
            + " {storageClassName: %s}}}}]}}";

    assertThat(Cases.apache().job(volume.formatted("gp3")).found()).isEmpty();
    assertThat(Cases.apache().job(volume.formatted("gp2")).codes()).containsExactly("PLT-010");
  }

  @Test
  void ingressHasAClassAndAHost() {
    Cases cases = Cases.apache().job("ui: {ingress: {}}");
    String ingress = "ingress: {className: nginx, domain: example.com, namespace: ingress}";

    assertThat(cases.codes()).containsExactly("PLT-011");
    assertThat(cases.append(Cases.ENVIRONMENT, ingress).found()).isEmpty();
  }

  @Test
  void twoJobsNeverShareAnAddress() {
    String ui = "ui: {ingress: {template: 'flink.example.com/%s', className: nginx}}";
    String other = "teams/shop/jobs/refunds.yaml";
    Cases cases = Cases.apache().with(other, Cases.jobFile("refunds"));

    assertThat(cases.job(ui.formatted("x")).append(other, ui.formatted("x")).found())
        .containsExactly("PLT-012@" + other + ":8:28");
    assertThat(cases.job(ui.formatted("{{name}}")).append(other, ui.formatted("{{name}}")).found())
        .isEmpty();
  }

  @Test
  void teamHasAtMostSoManyJobs() {
    Cases cases =
        Cases.apache()
            .with("teams/shop/jobs/refunds.yaml", Cases.jobFile("refunds"))
            .append(Cases.ENVIRONMENT, "limits: {jobsPerTeam: 1}");

    assertThat(cases.found()).containsExactly("PLT-014@" + Cases.TEAM + ":4:3");
  }

  @Test
  void quotaHoldsEveryWorkloadAndTheLargestOnceMore() {
    Cases cases = Cases.apache().append(Cases.TEAM, "quota: {default: {cpu: 5, pods: 20}}");

    assertThat(cases.found()).containsExactly("PLT-013@" + Cases.TEAM + ":9:21");
    assertThat(cases.findings().get(0).expected()).contains("orders");
    assertThat(cases.replace(Cases.TEAM, "cpu: 5", "cpu: 6").codes()).isEmpty();
  }

  @Test
  void narrowestQuotaCounts() {
    Cases cases =
        Cases.apache()
            .append(Cases.TEAM, "quota:", "  default: {cpu: 80}", "  environments:")
            .append(Cases.TEAM, "    live: {cpu: 2}");

    assertThat(cases.found()).containsExactly("PLT-013@" + Cases.TEAM + ":12:14");
  }
}
