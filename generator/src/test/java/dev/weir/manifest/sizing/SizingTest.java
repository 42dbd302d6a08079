package dev.weir.manifest.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.Fixtures;
import dev.weir.model.Version;
import dev.weir.resolve.Dialect;
import dev.weir.resolve.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizingTest {

  private static final Dialect APACHE = new Dialect(Dialect.Kind.APACHE, Version.of(1, 15));
  private static final Dialect EMR = new Dialect(Dialect.Kind.EMR, Version.of(7, 12));
  private static final long MEBI = 1024L * 1024;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{parallelism: 4} | 2",
        "{parallelism: 5} | 3",
        "{autoscaler: {min: 2, max: 24}} | 12",
        "{autoscaler: {min: 2, max: 24, scaling: false}} | 2",
        "{autoscaler: {min: 1, max: 1}} | 2",
        "{autoscaler: {min: 1}} | 100",
        "{mode: standalone, resources: {taskManager: {replicas: 1}}} | 1",
        "{mode: standalone, resources: {taskManager: {replicas: 7}}} | 7",
        "{mode: standalone, horizontalPodAutoscaler: {min: 1, max: 9}} | 9",
        "{flinkConfiguration: {slotmanager.redundant-taskmanager-num: 3}} | 5",
      })
  void taskManagersAreThoseOfTheHighestParallelism(String settings, int taskManagers) {
    var size = Sizing.of(APACHE, Fixtures.application("fraud", settings));

    assertThat(size.taskManagers()).isEqualTo(taskManagers);
  }

  @Test
  void sessionClusterHoldsTheSlotsOfAllItsJobs() {
    Workload session =
        Fixtures.session(
            "adhoc",
            "{}",
            Fixtures.job("a", "{parallelism: 3}"),
            Fixtures.job("b", "{autoscaler: {max: 6}}"));

    assertThat(Sizing.of(APACHE, session).taskManagers()).isEqualTo(5);
  }

  @Test
  void sessionClusterWithoutJobsHasItsOwnParallelism() {
    assertThat(Sizing.of(APACHE, Fixtures.session("adhoc", "{}")).taskManagers()).isEqualTo(2);
  }

  @Test
  void peakIsEveryPodAtItsSize() {
    Need peak = Sizing.of(APACHE, Fixtures.application("fraud", "{}")).peak();

    Amount both = new Amount(1000 + 2 * 2000, (2 + 2 * 4) * 1024 * MEBI, 3 * 256 * MEBI);
    assertThat(peak.pods()).isEqualTo(3);
    assertThat(peak.compute().requests()).isEqualTo(both);
    assertThat(peak.compute().limits()).isEqualTo(new Amount(both.cpu(), both.memory(), 0));
  }

  @Test
  void limitsAreRequestsTimesTheFactors() {
    var size =
        Sizing.of(
            APACHE,
            Fixtures.application(
                "fraud",
                "{resources: {jobManager: {cpu: 0.1, cpuLimitFactor: 1.5}}, flinkConfiguration:"
                    + " {kubernetes.taskmanager.memory.limit-factor: '1.5'}}"));

    assertThat(size.jobManager().main().limits().cpu()).isEqualTo(150);
    assertThat(size.taskManager().main().limits().memory()).isEqualTo(6 * 1024 * MEBI);
    assertThat(size.taskManager().main().requests().memory()).isEqualTo(4 * 1024 * MEBI);
  }

  @Test
  void sidecarCountsWithWhatBothTemplatesSay() {
    var size =
        Sizing.of(
            APACHE,
            Fixtures.application(
                "fraud",
                """
                podTemplate:
                  spec:
                    containers:
                      - {name: flink-main-container, resources: {requests: {cpu: 9}}}
                      - {name: agent, resources: {requests: {cpu: 50m, memory: 64Mi}}}
                taskManagerPodTemplate:
                  spec:
                    containers:
                      - {name: agent, resources: {requests: {cpu: 250m}, limits: {memory: 1Gi}}}
                """));

    assertThat(size.jobManager().effective().requests().cpu()).isEqualTo(1050);
    assertThat(size.taskManager().effective().requests().cpu()).isEqualTo(2250);
    assertThat(size.taskManager().effective().requests().memory()).isEqualTo((4096 + 64) * MEBI);
    assertThat(size.taskManager().effective().limits().memory()).isEqualTo((4096 + 1024) * MEBI);
  }

  @Test
  void sidecarThatSaysNothingGetsTheDefaults() {
    var size =
        Sizing.of(
            APACHE,
            Fixtures.application(
                "fraud", "{podTemplate: {spec: {containers: [{name: agent, image: a}]}}}"));

    Amount beside = size.jobManager().others().get(0).limits();
    assertThat(beside).isEqualTo(new Amount(500, 512 * MEBI, 256 * MEBI));
  }

  @Test
  void initContainerCountsOnlyWhenItIsLargerThanFlink() {
    String template =
        "{podTemplate: {spec: {initContainers: [{name: fetch, resources: {requests: {cpu: 1500m,"
            + " memory: 1Gi}}}]}}}";
    var size = Sizing.of(APACHE, Fixtures.application("fraud", template));

    assertThat(size.jobManager().effective().requests().cpu()).isEqualTo(1500);
    assertThat(size.jobManager().effective().requests().memory()).isEqualTo(2048 * MEBI);
    assertThat(size.taskManager().effective().requests().cpu()).isEqualTo(2000);
  }

  @Test
  void restartableInitContainerRunsBesideFlink() {
    String template =
        "{podTemplate: {spec: {initContainers: [{name: proxy, restartPolicy: Always, resources:"
            + " {requests: {cpu: 200m}}}]}}}";
    var size = Sizing.of(APACHE, Fixtures.application("fraud", template));

    assertThat(size.jobManager().effective().requests().cpu()).isEqualTo(1200);
  }

  @Test
  void emrLogSidecarTakes512MebibytesUnlessSaid() {
    var standard =
        Sizing.of(EMR, Fixtures.application("fraud", "{logging: {archive: {s3: true}}}"));
    var said =
        Sizing.of(
            EMR,
            Fixtures.application(
                "fraud", "{logging: {archive: {s3: true, cpu: 250m, memory: 256Mi}}}"));

    assertThat(standard.jobManager().effective().limits())
        .isEqualTo(new Amount(1500, (2048 + 512) * MEBI, 0));
    assertThat(said.jobManager().effective().requests().cpu()).isEqualTo(1250);
    assertThat(said.jobManager().effective().limits().memory()).isEqualTo((2048 + 256) * MEBI);
  }

  @Test
  void apacheHasNoLogSidecar() {
    var size = Sizing.of(APACHE, Fixtures.application("fraud", "{logging: {archive: {s3: true}}}"));

    assertThat(size.jobManager().others()).isEmpty();
  }

  @Test
  void gangHasPlaceholdersAsLargeAsItsRequests() {
    var size =
        Sizing.of(
            APACHE,
            Fixtures.application(
                "fraud",
                "{scheduling: {gang: true}, resources: {jobManager: {cpuLimitFactor: 3}}}"));

    assertThat(size.peak().pods()).isEqualTo(6);
    assertThat(size.peak().compute().limits().cpu()).isEqualTo(3000 + 4000 + 5000);
  }

  @Test
  void bothColoursRunDuringASwitch() {
    var size = Sizing.of(APACHE, Fixtures.application("fraud", "{blueGreen: {}}"));

    assertThat(size.peak()).isEqualTo(size.once().times(2));
  }

  @Test
  void teamNeedsEveryWorkloadAndTheLargestOnceMore() {
    var team =
        Fixtures.team(
            "{}",
            Fixtures.application("large", "{parallelism: 20}"),
            Fixtures.application("small", "{}"));

    Need need = Sizing.of(APACHE, team);

    assertThat(need.pods()).isEqualTo(11 + 3 + 11);
    assertThat(need.compute().requests().cpu()).isEqualTo(21_000 + 5_000 + 21_000);
  }

  @Test
  void suspendedWorkloadsCountSinceTheyMayResume() {
    var running = Fixtures.team("{}", Fixtures.application("fraud", "{}"));
    var suspended = Fixtures.team("{}", Fixtures.application("fraud", "{lifecycle: SUSPENDED}"));

    assertThat(Sizing.of(APACHE, suspended)).isEqualTo(Sizing.of(APACHE, running));
  }

  @ParameterizedTest
  @CsvSource({"500m,500", "2,2000", "0.25,250", "1.0001,1001"})
  void cpuIsThousandthsRoundedUp(String text, long millicores) {
    assertThat(Quantities.millicores(text)).hasValue(millicores);
  }

  @ParameterizedTest
  @CsvSource({"lots", "''", "-1", "1e30", "5Zi"})
  void whatIsNoQuantityIsAbsent(String text) {
    assertThat(Quantities.bytes(text)).isEmpty();
  }

  @Test
  void objectCountsFollowFromClustersFilesAndColours() {
    var team =
        Fixtures.team(
            "{}",
            Fixtures.application("plain", "{files: [{name: a, path: /a, content: x}]}"),
            Fixtures.application("colours", "{blueGreen: {}}"),
            Fixtures.session("adhoc", "{}", Fixtures.job("a", "{}"), Fixtures.job("b", "{}")));

    TeamObjects objects = TeamObjects.of(APACHE, team);

    assertThat(objects.configMaps()).isEqualTo(1 + (6 + 2 + 1) + (2 * 6 + 2) + (6 + 2 * 3 + 2));
    assertThat(objects.services()).isEqualTo(2 * 4);
    assertThat(objects.deployments()).isEqualTo(4 + 1);
    assertThat(objects.sessionJobs()).isEqualTo(2 + 1);
  }
}
