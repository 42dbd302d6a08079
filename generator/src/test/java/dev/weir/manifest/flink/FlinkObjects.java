package dev.weir.manifest.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.manifest.Expansion;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.SmallCompany;
import dev.weir.manifest.Target;
import dev.weir.output.CanonicalYaml;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The Flink objects of workloads of a small company. */
final class FlinkObjects {

  private static final String RUNTIMES =
      """
      apiVersion: weir.dev/v1
      kind: Platform
      metadata: {name: acme}
      spec:
        baseline: "2026.11"
        runtimes:
          flink-1.15:
            apache: {image: "docker.io/library/flink:1.15.4", version: "1.15.4", java: 11}
          flink-1.17:
            apache: {image: "docker.io/library/flink:1.17.2", version: "1.17.2", java: 11}
            emr: {release: emr-6.15.0-flink-20240105}
          flink-1.18:
            apache: {image: "docker.io/library/flink:1.18.1", version: "1.18.1", java: 17}
            emr: {release: emr-7.1.0-flink-20240321}
          flink-1.20:
            apache: {image: "docker.io/library/flink:1.20.3", version: "1.20.3", java: 17}
            emr: {release: emr-7.12.0-flink-20251111}
          flink-1.20-both:
            apache:
              image: "docker.io/library/flink:1.20.3"
              version: "1.20.3"
              java: 17
              s3Plugins: [presto, hadoop]
          flink-1.20-newest:
            apache: {image: "registry.acme.example/flink:latest", version: "1.20.3", java: 17}
          flink-2.0:
            apache: {image: "docker.io/library/flink:2.0.1", version: "2.0.1", java: 17}
        registries: [docker.io/library, registry.acme.example]
        nodePools:
          mixed:
            type: karpenter
            nodeSelector: {pool: mixed}
            capacity: [on-demand, spot]
            architectures: [amd64, arm64]
          groups:
            type: managed-node-group
            nodeSelector: {pool: groups}
            tolerations: [{key: flink, operator: Exists, effect: NoSchedule}]
            capacity: [on-demand, spot]
            architectures: [amd64]
      """;

  private FlinkObjects() {}

  /** A company on Apache's operator of a release. */
  static SmallCompany apache(String release) {
    return on("{type: apache, version: \"" + release + "\"}", "");
  }

  /** A company on EMR's operator of a release. */
  static SmallCompany emr(String release) {
    return on("{type: emr, version: \"" + release + "\"}", "");
  }

  /** A company with an operator and further lines of its environment's spec. */
  static SmallCompany on(String operator, String spec) {
    SmallCompany company = SmallCompany.create();
    String path = "environments/dev/environment.yaml";
    String text = company.files().getOrDefault(path, "");
    assertThat(text).contains("operator: {type: apache, version: \"1.15.0\"}");
    String changed =
        text.replace("operator: {type: apache, version: \"1.15.0\"}", "operator: " + operator);
    return company
        .with("environments/platform.yaml", RUNTIMES)
        .with(path, changed + spec.indent(2));
  }

  /** The one Flink object of a job with these lines. */
  static JsonNode of(SmallCompany company, String job) {
    return deployment(company.job("totals", job), "totals");
  }

  /** The first Flink object of a workload. */
  static JsonNode deployment(SmallCompany company, String workload) {
    return all(company.target(workload)).get(0).tree();
  }

  static List<Manifest> all(Target target) {
    return Expansion.expand(target).stream()
        .filter(manifest -> manifest.key().group().equals("flink.apache.org"))
        .toList();
  }

  /** All Flink objects of a workload as they are delivered. */
  static String text(Target target) {
    CanonicalYaml yaml = new CanonicalYaml();
    return all(target).stream()
        .map(manifest -> new String(yaml.write(manifest.tree()), StandardCharsets.UTF_8))
        .collect(Collectors.joining("---\n"));
  }

  static JsonNode configuration(JsonNode object) {
    return object.at("/spec/flinkConfiguration");
  }

  /** The container of a role by name. */
  static JsonNode container(JsonNode object, String role, String name) {
    for (JsonNode container : object.at("/spec/" + role + "/podTemplate/spec/containers")) {
      if (container.path("name").asText().equals(name)) {
        return container;
      }
    }
    throw new AssertionError(name);
  }
}
