package dev.weir.policy.facts;

import static dev.weir.policy.facts.Parsed.GIBI;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterFactsTest {

  private static final String SCALED =
      """
      apiVersion: autoscaling/v2
      kind: HorizontalPodAutoscaler
      metadata: {name: fraud}
      spec: {maxReplicas: 9, scaleTargetRef: {kind: FlinkDeployment, name: fraud}}
      """;

  private static String sessionJob(String name, String more) {
    return """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkSessionJob
        metadata: {name: %s}
        spec: {deploymentName: fraud, %s}
        """
        .formatted(name, more);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{job: {parallelism: 4}} | 4 | 4",
        "{job: {parallelism: 5}, flinkConfiguration: {taskmanager.numberOfTaskSlots: '2'}} | 3 | 3",
        "{job: {parallelism: 4}, taskManager: {replicas: 7}} | 7 | 7",
        "{job: {parallelism: 4}, flinkConfiguration: {slotmanager.redundant-taskmanager-num: 2}} | 6 | 6",
        "{job: {parallelism: 4}, flinkConfiguration: {job.autoscaler.enabled: 'true'}} | 4 | 200",
        "{job: {parallelism: 4}, flinkConfiguration: {job.autoscaler.enabled: true, pipeline.max-parallelism: 24}} | 4 | 24",
        "{job: {parallelism: 4}, flinkConfiguration: {kubernetes.operator.job.autoscaler.enabled: 'true', kubernetes.operator.job.autoscaler.vertex.max-parallelism: '12'}} | 4 | 12",
        "{job: {parallelism: 4}, flinkConfiguration: {job.autoscaler.enabled: 'true', job.autoscaler.scaling.enabled: 'false'}} | 4 | 4",
        "{mode: standalone} | 1 | 1",
        "{} | 0 | 0",
      })
  void taskManagersAreThoseThatParallelismAndAutoscalerNeed(String spec, int replicas, int most) {
    JsonNode taskManager = Parsed.cluster(spec).path("taskManager");

    assertThat(taskManager.path("replicas").asInt()).isEqualTo(replicas);
    assertThat(taskManager.path("most").asInt()).isEqualTo(most);
  }

  @Test
  void podAutoscalerRaisesTheMost() {
    String spec = "{mode: standalone, job: {parallelism: 2}, taskManager: {replicas: 2}}";
    JsonNode facts = Parsed.of(Parsed.deployment(spec), SCALED).path("taskManager");

    assertThat(facts.path("replicas").asInt()).isEqualTo(2);
    assertThat(facts.path("most").asInt()).isEqualTo(9);
  }

  @Test
  void sessionClusterNeedsWhatItsJobsNeed() {
    String cluster =
        Parsed.deployment("{flinkConfiguration: {taskmanager.numberOfTaskSlots: '4'}}");
    JsonNode facts =
        Parsed.of(
            cluster,
            sessionJob("a", "job: {parallelism: 6}"),
            sessionJob(
                "b",
                "job: {parallelism: 2}, flinkConfiguration: {job.autoscaler.enabled: true,"
                    + " job.autoscaler.vertex.max-parallelism: 30}"));

    assertThat(facts.path("taskManager").path("replicas").asInt()).isEqualTo(2);
    assertThat(facts.path("taskManager").path("most").asInt()).isEqualTo(9);
    assertThat(facts.has("job")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{resource: {cpu: 0.5, memory: 2048m}} | 500 | 2",
        "{resource: {cpu: 2, memory: 2Gi}} | 2000 | 2",
        "{resource: {cpu: 1.5, memory: 2 gb}} | 1500 | 2",
        "{resource: {memory: '2147483648'}} | 1000 | 2",
        "{resource: {cpu: wrong, memory: [1]}} | 1000 | 0",
        "{resources: {requests: {cpu: 250m, memory: 4Gi}}} | 250 | 4",
        "{resources: {limits: {cpu: '3', memory: 4Gi}}} | 3000 | 4",
      })
  void sizesAreInThousandthsOfACoreAndInBytes(String jobManager, long cpu, long gibi) {
    JsonNode facts = Parsed.cluster("{jobManager: " + jobManager + "}").path("jobManager");

    assertThat(facts.path("milliCpu").asLong()).isEqualTo(cpu);
    assertThat(facts.path("bytes").asLong()).isEqualTo(gibi * GIBI);
    assertThat(facts.path("replicas").asLong()).isEqualTo(1);
  }

  @Test
  void optionsSizeWhatNoFieldDoes() {
    JsonNode facts =
        Parsed.cluster(
            "{flinkConfiguration: {taskmanager.memory.process.size: 3g,"
                + " kubernetes.taskmanager.cpu: '1.5'}}");

    assertThat(facts.path("taskManager").path("bytes").asLong()).isEqualTo(3 * GIBI);
    assertThat(facts.path("taskManager").path("milliCpu").asLong()).isEqualTo(1500);
  }

  @Test
  void runtimeHasItsParts() {
    JsonNode facts =
        Parsed.cluster(
            "{flinkVersion: v1_20, image: 'registry.example:5000/a/flink:1.20.3',"
                + " emrReleaseLabel: emr-7.12.0-flink-latest, mode: standalone}");

    assertThat(facts.path("flinkVersion")).isEqualTo(Parsed.tree("{v: [1, 20]}").path("v"));
    assertThat(facts.path("release").asText()).isEqualTo("emr-7.12.0-flink-latest");
    assertThat(facts.path("mode").asText()).isEqualTo("standalone");
    assertThat(facts.path("image"))
        .isEqualTo(
            Parsed.tree(
                "{text: 'registry.example:5000/a/flink:1.20.3', registry: 'registry.example:5000',"
                    + " repository: a/flink, tag: 1.20.3}"));
  }

  @Test
  void imageMayHaveADigest() {
    JsonNode image = Parsed.cluster("{image: 'flink:1.20@sha256:00'}").path("image");

    assertThat(image.path("digest").asText()).isEqualTo("sha256:00");
    assertThat(image.path("tag").asText()).isEqualTo("1.20");
  }

  @Test
  void blueGreenIsReadBelowItsTemplate() {
    JsonNode facts =
        Parsed.of(
            """
            apiVersion: flink.apache.org/v1beta1
            kind: FlinkBlueGreenDeployment
            metadata: {name: fraud}
            spec: {template: {spec: {job: {parallelism: 3}, podTemplate: {spec: {}}}}}
            """);

    assertThat(facts.path("at").toString()).isEqualTo("[\"spec\",\"template\",\"spec\"]");
    assertThat(facts.at("/job/at").toString())
        .isEqualTo("[\"spec\",\"template\",\"spec\",\"job\"]");
    assertThat(facts.at("/pods/0/at").toString())
        .isEqualTo("[\"spec\",\"template\",\"spec\",\"podTemplate\",\"spec\"]");
  }

  @Test
  void jobHasTheOperatorsDefaults() {
    assertThat(Parsed.cluster("{job: {}}").path("job"))
        .isEqualTo(
            Parsed.tree(
                "{at: [spec, job], upgradeMode: stateless, state: running,"
                    + " allowNonRestoredState: false}"));
  }

  @ParameterizedTest
  @CsvSource({
    "local:///opt/flink/usrlib/a.jar, local, '', /opt/flink/usrlib/a.jar",
    "s3://acme/a/b.jar, s3, acme, /a/b.jar",
    "https://u:p@repo.example:8443/a.jar, https, repo.example, /a.jar",
    "file:/opt/a.jar, file, '', /opt/a.jar",
    "/opt/a.jar, '', '', /opt/a.jar",
    "s3://acme, s3, acme, ''",
  })
  void jarHasSchemeHostAndPath(String text, String scheme, String host, String path) {
    JsonNode job = Parsed.cluster("{job: {jarURI: '" + text + "', state: suspended}}").path("job");

    assertThat(job.path("state").asText()).isEqualTo("suspended");
    assertThat(job.path("jar").path("text").asText()).isEqualTo(text);
    assertThat(job.path("jar").path("scheme").asText()).isEqualTo(scheme);
    assertThat(job.path("jar").path("host").asText()).isEqualTo(host);
    assertThat(job.path("jar").path("path").asText()).isEqualTo(path);
  }

  @Test
  void sessionJobHasItsOwnOptionsAlone() {
    JsonNode facts =
        Parsed.of(sessionJob("a", "job: {parallelism: 6}, flinkConfiguration: {a.b: '7'}"));

    assertThat(facts.path("configuration").toString()).isEqualTo("{\"a.b\":\"7\"}");
    assertThat(facts.at("/job/parallelism").asInt()).isEqualTo(6);
    assertThat(facts.at("/job/at").toString()).isEqualTo("[\"spec\",\"job\"]");
  }
}
