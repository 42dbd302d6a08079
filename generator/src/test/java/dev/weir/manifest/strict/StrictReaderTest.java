package dev.weir.manifest.strict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StrictReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "1.15.0 | FlinkDeployment | /spec/flinkVersion | v2_2 | v2_3",
        "main | FlinkDeployment | /spec/flinkVersion | v2_4 | v3_0",
        "1.16 | FlinkDeployment | /spec/flinkVersion | v2_3 | v2_9",
        "1.12.1 | FlinkDeployment | /spec/flinkVersion | v2_0 | v2_1",
        "1.10.0 | FlinkDeployment | /spec/flinkVersion | v1_20 | v2_0",
        "1.9 | FlinkDeployment | /spec/flinkVersion | v1_19 | v1_20",
        "1.6.1 | FlinkDeployment | /spec/flinkVersion | v1_18 | v1_19",
        "1.12 | FlinkSessionJob | /spec/flinkConfiguration | '{a: \"1\"}' | {a: 1}",
        "1.13 | FlinkSessionJob | /spec/flinkConfiguration | {a: {b: [1]}} | text",
        "1.11 | FlinkSessionJob | /spec/job/autoscalerResetNonce | 1 | x",
        "main | FlinkDeployment | /spec/jobManager/resources | {limits: {cpu: 1}} | {limit: {}}",
        "1.14 | FlinkBlueGreenDeployment | /spec/template/spec/mode | native | x"
      })
  void releaseDecidesWhatAFieldTakes(
      String release, String kind, String pointer, String good, String bad) throws Exception {
    StrictReader reader = Samples.apache(release);
    assertThat(at(reader, Samples.changed(kind, pointer, good), pointer)).isEmpty();
    assertThat(at(reader, Samples.changed(kind, pointer, bad), pointer)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1.10, FlinkSessionJob, /spec/job/autoscalerResetNonce",
    "1.7, FlinkSessionJob, /spec/job/savepointRedeployNonce",
    "1.6, FlinkSessionJob, /spec/job/checkpointTriggerNonce",
    "1.4, FlinkDeployment, /spec/jobManager/resource/ephemeralStorage",
    "1.1, FlinkDeployment, /spec/mode",
    "1.0, FlinkDeployment, /spec/taskManager/replicas",
    "1.15, FlinkDeployment, /spec/taskManager/resources"
  })
  void fieldOfALaterReleaseIsUnknown(String release, String kind, String pointer) throws Exception {
    ObjectNode tree = Samples.changed(kind, pointer, "{}");
    assertThat(at(Samples.apache(release), tree, pointer))
        .extracting(Violation::problem)
        .containsExactly(Problem.UNKNOWN_FIELD);
  }

  @ParameterizedTest
  @CsvSource({"1.9, FlinkStateSnapshot", "1.13, FlinkBlueGreenDeployment"})
  void kindOfALaterReleaseIsUnknown(String release, String kind) throws Exception {
    assertThat(Samples.apache(release).check(Samples.of(kind)).violations())
        .extracting(Violation::pointer, Violation::problem)
        .containsExactly(tuple("/kind", Problem.UNKNOWN_KIND));
  }

  @ParameterizedTest
  @CsvSource({"1.17.0", "2.0", "next", "''"})
  void unknownReleaseIsReadAsTheNewestWithANote(String release) throws Exception {
    StrictReader reader = Samples.apache(release);
    assertThat(reader.notes())
        .extracting(Violation::problem, Violation::soft)
        .containsExactly(tuple(Problem.UNKNOWN_RELEASE, true));
    assertThat(at(reader, Samples.changed("FlinkDeployment", "/spec/flinkVersion", "v2_4"), ""))
        .isEmpty();
  }

  @Test
  void everyReleaseReadsASmallSessionJob() throws Exception {
    for (String release : FlinkReleases.KNOWN) {
      StrictReader reader = Samples.apache(release);
      assertThat(reader.notes()).isEmpty();
      assertThat(reader.check(Samples.of("FlinkSessionJob")).violations()).isEmpty();
    }
  }

  @Test
  void misspeltFieldNamesTheRightOne() throws Exception {
    ObjectNode tree = Samples.changed("FlinkDeployment", "/spec/job/upgrademode", "savepoint");
    assertThat(Samples.apache("1.15.0").check(tree).violations())
        .containsExactly(
            Violation.of(
                "/spec/job/upgrademode",
                Problem.UNKNOWN_FIELD,
                "unknown field \"upgrademode\"",
                "one of allowNonRestoredState, args, autoscalerResetNonce, checkpointTriggerNonce,"
                    + " entryClass, initialSavepointPath, jarURI, parallelism,"
                    + " savepointRedeployNonce, savepointTriggerNonce, state, upgradeMode",
                "did you mean \"upgradeMode\"?"));
  }

  @Test
  void quotedNumberSaysHowToWriteIt() throws Exception {
    ObjectNode tree = Samples.changed("FlinkDeployment", "/spec/jobManager/resource/cpu", "'0.5'");
    assertThat(Samples.apache("1.15.0").check(tree).violations())
        .containsExactly(
            Violation.of(
                "/spec/jobManager/resource/cpu",
                Problem.WRONG_TYPE,
                "cpu is \"0.5\"",
                "a number without quotes",
                "remove the quotes: 0.5"));
  }

  @Test
  void allViolationsOfAnObjectComeTogether() throws Exception {
    ObjectNode tree = Samples.changed("FlinkDeployment", "/spec/imge", "x");
    ((ObjectNode) tree.at("/spec/podTemplate/spec")).put("dnsPolicy", "x").put("nodename", "y");
    ((ObjectNode) tree.at("/spec/job")).put("parallelism", "2");
    assertThat(Samples.apache("1.15.0").check(tree).violations())
        .extracting(Violation::pointer)
        .containsExactlyInAnyOrder(
            "/spec/imge",
            "/spec/job/parallelism",
            "/spec/podTemplate/spec/dnsPolicy",
            "/spec/podTemplate/spec/nodename");
  }

  @Test
  void flinkUnitInResourcesIsAWarningAndOtherTextAnError() throws Exception {
    ObjectNode tree =
        Samples.changed(
            "FlinkDeployment",
            "/spec/jobManager/resources",
            "{requests: {memory: 2048m, cpu: 1}, limits: {memory: lots, cpu: 1.x}}");
    assertThat(Samples.apache("main").check(tree).violations())
        .extracting(Violation::pointer, Violation::problem, Violation::soft)
        .containsExactly(
            tuple("/spec/jobManager/resources/requests/memory", Problem.BAD_QUANTITY, true),
            tuple("/spec/jobManager/resources/limits/memory", Problem.BAD_QUANTITY, false),
            tuple("/spec/jobManager/resources/limits/cpu", Problem.BAD_QUANTITY, false));
  }

  @Test
  void emrTakesItsOwnFieldsAndWarnsOfUnknownOnes() throws Exception {
    StrictReader reader = new StrictReaders().reader(Dialect.EMR, "7.12.0", List.of());
    ObjectNode tree = Samples.of("FlinkDeployment");
    ((ObjectNode) tree.get("spec"))
        .put("executionRoleArn", "arn:aws:iam::111122223333:role/fraud")
        .put("emrReleaseLabel", "emr-7.12.0-flink-latest")
        .put("managedLogs", true)
        .withObject("/jobManager")
        .put("highAvailabilityEnabled", true)
        .put("storageDir", "s3://state/ha")
        .withObject("/nodeSelector");
    ((ObjectNode) tree.at("/spec/flinkConfiguration")).put("a", true);
    tree.withObject("/spec/monitoringConfiguration/s3MonitoringConfiguration")
        .put("logUri", "s3://logs");
    assertThat(reader.check(tree).violations())
        .extracting(Violation::pointer, Violation::action, Violation::soft)
        .containsExactlyInAnyOrder(
            tuple(
                "/spec/managedLogs",
                "use one of emrReleaseLabel, executionRoleArn,"
                    + " flinkConfiguration, flinkVersion, image, imagePullPolicy, ingress, job,"
                    + " jobManager, logConfiguration, mode, monitoringConfiguration, …",
                true),
            tuple("/spec/jobManager/nodeSelector", "put it in podTemplate.spec.nodeSelector", true),
            tuple("/spec/flinkConfiguration/a", "put it in quotes: \"true\"", true));
  }

  @Test
  void emrFieldsAreUnknownToApache() throws Exception {
    ObjectNode tree = Samples.changed("FlinkDeployment", "/spec/executionRoleArn", "x");
    assertThat(Samples.apache("1.10.0").check(tree).violations())
        .extracting(Violation::problem, Violation::soft)
        .containsExactly(tuple(Problem.UNKNOWN_FIELD, false));
  }

  @Test
  void kindWithoutSchemaIsNotCheckedButItsNamesAre() throws Exception {
    ObjectNode tree =
        (ObjectNode)
            Base.YAML.readTree(
                "{apiVersion: monitoring.coreos.com/v1, kind: PodMonitor, metadata: {name: A},"
                    + " spec: {any: 1}}");
    assertThat(Samples.apache("1.15").check(tree))
        .satisfies(r -> assertThat(r.status()).isEqualTo(Reading.Status.NOT_CHECKED))
        .satisfies(
            r ->
                assertThat(r.violations())
                    .extracting(Violation::pointer)
                    .containsExactly("/metadata/name"));
  }

  @Test
  void readingAndPreloadingAreSafeInThreads() throws Exception {
    StrictReader reader = Samples.apache("1.15.0");
    ObjectNode tree = Samples.changed("FlinkDeployment", "/spec/imge", "x");
    List<Thread> threads = new ArrayList<>();
    List<Reading> readings = Collections.synchronizedList(new ArrayList<>());
    reader.preload(task -> threads.add(new Thread(task)));
    for (int i = 0; i < 8; i++) {
      threads.add(new Thread(() -> readings.add(reader.check(tree))));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(readings).hasSize(8).allMatch(reading -> reading.violations().size() == 1);
  }

  private static List<Violation> at(StrictReader reader, ObjectNode tree, String pointer) {
    return reader.check(tree).violations().stream()
        .filter(violation -> violation.pointer().startsWith(pointer))
        .toList();
  }
}
