package dev.weir.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a person reads after a typical mistake in the last line of a job file. */
class SchemaMessagesTest {

  @Test
  void misspeltFieldGetsTheNearest() {
    assertReads(
        """
        paralelism: 4
          9:3 CFG-001 unknown field "paralelism" in spec
            expected one of the fields that the format has here
            action did you mean "parallelism"?
        resources: {taskManager: {memroy: 4Gi}}
          9:29 CFG-001 unknown field "memroy" in spec.resources.taskManager
            expected one of the fields that the format has here
            action did you mean "memory"?
        zzz: 1
          9:3 CFG-001 unknown field "zzz" in spec
            expected one of the fields that the format has here
            action use one of acceptStateLoss, access, annotations, artifact, autoscaler, baseline, blueGreen, cluster, emr, env, envFrom, environments, …
        snapshots: {take: [{name: a, exsting: x}]}
          9:32 CFG-001 unknown field "exsting" in spec.snapshots.take[0]
            expected one of the fields that the format has here
            action did you mean "existing"?
        """);
  }

  @Test
  void otherWordGetsTheKnownOnes() {
    assertReads(
        """
        upgradeMode: laststate
          9:16 CFG-004 upgradeMode is "laststate"
            expected one of stateless, savepoint, last-state: what state a changed job starts from
            action did you mean "last-state"?
        upgradeMode: always
          9:16 CFG-004 upgradeMode is "always"
            expected one of stateless, savepoint, last-state: what state a changed job starts from
            action use one of last-state, savepoint, stateless
        runsIn: {tiers: [production]}
          9:20 CFG-004 tiers[0] is "production"
            expected one of dev, staging, prod
            action use one of dev, prod, staging
        state: {backend: 5}
          9:20 CFG-004 backend is 5
            expected one of rocksdb, hashmap, forst: state backend; `forst` from Flink 2.0
            action use one of forst, hashmap, rocksdb
        flink: {image: a, java: 16}
          9:27 CFG-004 java is 16
            expected one of 8, 11, 17, 21: Java version inside the image
            action use one of 8, 11, 17, 21
        placement: {spot: Task-Managers}
          9:21 CFG-004 spot is "Task-Managers"
            expected one of none, task-managers, all: what may run on Spot capacity
            action did you mean "task-managers"?
        """);
  }

  @Test
  void otherTypeSaysWhatToWrite() {
    assertReads(
        """
        parallelism: "8"
          9:16 CFG-003 parallelism is "8"
            expected a whole number: default parallelism of the job; with an autoscaler where it starts
            action write 8 without quotes
        parallelism: 2.5
          9:16 CFG-003 parallelism is 2.5
            expected a whole number: default parallelism of the job; with an autoscaler where it starts
            action write a whole number
        parallelism: [1]
          9:16 CFG-003 parallelism is a list
            expected a whole number: default parallelism of the job; with an autoscaler where it starts
            action write a whole number
        state: {unaligned: "true"}
          9:22 CFG-003 unaligned is "true"
            expected true or false: unaligned checkpoints: faster under backpressure, larger
            action write true without quotes
        envFrom: db
          9:12 CFG-003 envFrom is "db"
            expected a list: secrets (by name) whose keys all become environment variables; replaced as a whole
            action write it as a list: [db]
        flink: {image: a, java: "17"}
          9:27 CFG-003 java is "17"
            expected a whole number: Java version inside the image
            action write 17 without quotes
        resources: {taskManager: {cpu: 500m}}
          9:34 CFG-003 cpu is "500m"
            expected a number: CPU cores as a number: 0.5, 1, 2.25
            action write 0.5
        runsIn:
          9:10 CFG-003 runsIn has no value
            expected a mapping: where it runs: environments by name, tiers, or both
            action write a mapping, or remove the line
        """);
  }

  @Test
  void bareNumberForTextAsksForQuotes() {
    assertReads(
        """
        flink: {image: a, version: 1.20}
          9:30 CFG-012 version is 1.20 without quotes
            expected text: Flink version inside the image
            action write "1.20" with quotes
        labels: {rack: 12}
          9:18 CFG-012 rack is 12 without quotes
            expected text
            action write "12" with quotes
        resources: {taskManager: {memory: 4096}}
          9:37 CFG-012 memory is 4096 without quotes
            expected text: an amount of memory: a whole number with its unit; all units are binary, so 2g = 2Gi = 2048Mi
            action write it like 2Gi
        state: {checkpointInterval: 60}
          9:31 CFG-012 checkpointInterval is 60 without quotes
            expected text: a Flink duration: a whole number with its unit (ms, s, min, h, d)
            action write it like 30s
        """);
  }

  @Test
  void numberOutOfRangeNamesTheRange() {
    assertReads(
        """
        parallelism: 0
          9:16 CFG-006 parallelism is 0
            expected at least 1 and at most 32768: default parallelism of the job; with an autoscaler where it starts
            action write a number in that range
        parallelism: 40000
          9:16 CFG-006 parallelism is 40000
            expected at least 1 and at most 32768: default parallelism of the job; with an autoscaler where it starts
            action write a number in that range
        resources: {taskManager: {cpu: 0}}
          9:34 CFG-006 cpu is 0
            expected more than 0 and at most 192: CPU cores as a number: 0.5, 1, 2.25
            action write a number in that range
        acceptStateLoss: {reason: why}
          9:29 CFG-006 reason has 3 characters
            expected at least 10 characters: why
            action say more
        """);
  }

  @Test
  void textOfAnotherShapeGetsAnExample() {
    assertReads(
        """
        resources: {taskManager: {memory: 4 gigs}}
          9:37 CFG-005 memory is "4 gigs"
            expected text like 2Gi: an amount of memory: a whole number with its unit; all units are binary, so 2g = 2Gi = 2048Mi
            action write it like 2Gi
        env: [{name: 1A, value: 1}]
          9:16 CFG-005 name is "1A"
            expected text like LOG_LEVEL: name of the variable
            action write it like LOG_LEVEL
        stateKey: Fraud_Scoring
          9:13 CFG-005 stateKey is "Fraud_Scoring"
            expected lower-case letters, digits and dashes, a letter first and no dash at the end: folder of the job's state under environment and team; default: the job's name
            action did you mean "fraud-scoring"?
        acceptStateLoss: {reason: no longer needed, until: tomorrow}
          9:54 CFG-005 until is "tomorrow"
            expected text like 2026-12-31: last day it counts (year-month-day)
            action write it like 2026-12-31
        """);
  }

  @Test
  void missingFieldIsNamedWhereItBelongs() {
    assertReads(
        """
        env: [{value: 1}]
          9:9 CFG-002 "name" is missing in spec.env[0]
            expected a field "name": name of the variable
            action add name, for example LOG_LEVEL
        secrets: [{name: a, externalSecret: {data: {}}}]
          9:23 CFG-002 "store" is missing in spec.secrets[0].externalSecret
            expected a field "store": name of the SecretStore
            action add store
        """);
  }

  @Test
  void choiceIsReportedOnce() {
    assertReads(
        """
        snapshots: {take: [{name: a}]}
          9:22 CFG-002 take[0] has none of savepoint, checkpoint, existing
            expected exactly one of savepoint, checkpoint, existing
            action add one of them
        snapshots: {take: [{name: a, existing: x, checkpoint: {}}]}
          9:32 CFG-015 "checkpoint" and "existing" in spec.snapshots.take[0]
            expected exactly one of savepoint, checkpoint, existing
            action keep one of them
        env: [{name: A, valueFrom: {}}]
          9:30 CFG-006 valueFrom is empty
            expected at least one entry: a key of a Secret or ConfigMap, or a field of the pod
            action add an entry
        """);
  }

  /**
   * @param text mistakes, each with the messages that it gives indented below it
   */
  private static void assertReads(String text) {
    String actual =
        text.lines()
            .filter(line -> !line.startsWith(" "))
            .map(mistake -> mistake + "\n" + messages(mistake))
            .collect(Collectors.joining("\n", "", "\n"));
    assertThat(actual).isEqualTo(text);
  }

  static String messages(String mistake) {
    return Repository.valid().plus(Repository.JOB, mistake).findings().stream()
        .map(
            f ->
                "  %s:%s %s %s\n    expected %s\n    action %s"
                    .formatted(
                        f.location().line(),
                        f.location().column(),
                        f.code(),
                        f.found(),
                        f.expected(),
                        f.action()))
        .collect(Collectors.joining("\n"));
  }
}
