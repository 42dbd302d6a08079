package dev.weir.check.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.diagnostic.Location;
import dev.weir.manifest.previous.DeliveredObject;
import dev.weir.resolve.ResolvedJob;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What of a job or session cluster goes from environment to environment. */
enum PromotedPart {
  ARTIFACT("artifact", List.of("artifact"), List.of("/job/jarURI", "/job/entryClass")),
  ARGUMENTS("arguments", List.of("artifact.args"), List.of("/job/args")),
  RUNTIME(
      "runtime",
      List.of("runtime", "release", "flink"),
      List.of("/image", "/flinkVersion", "/emrReleaseLabel"));

  private final String word;
  private final List<String> paths;
  private final List<String> fields;

  PromotedPart(String word, List<String> paths, List<String> fields) {
    this.word = word;
    this.paths = paths;
    this.fields = fields;
  }

  String word() {
    return word;
  }

  /** What an object says of it, the absent included, so that two can be compared. */
  List<JsonNode> values(DeliveredObject object) {
    JsonNode blueGreen = object.tree().at("/spec/template/spec");
    JsonNode spec = blueGreen.isObject() ? blueGreen : object.tree().path("spec");
    return fields.stream().map(spec::at).toList();
  }

  /**
   * Which lines of the inputs say it: two environments that follow the same lines differ by
   * references alone.
   */
  Map<String, Location> lines(ResolvedJob job) {
    Map<String, Location> lines = new TreeMap<>();
    job.leaves()
        .forEach(
            (path, leaf) -> {
              if (isOf(path)) {
                lines.put(path, leaf.location());
              }
            });
    return lines;
  }

  private boolean isOf(String path) {
    boolean named =
        paths.stream()
            .anyMatch(p -> path.equals(p) || path.startsWith(p + ".") || path.startsWith(p + "["));
    return named && (this != ARTIFACT || !ARGUMENTS.isOf(path));
  }

  /** Where a person set it. */
  Location place(ResolvedJob job) {
    return paths.stream()
        .filter(path -> job.find(path).isPresent())
        .findFirst()
        .map(job::at)
        .orElse(job.declared().location());
  }
}
