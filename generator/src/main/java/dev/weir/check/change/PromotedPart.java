package dev.weir.check.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.diagnostic.Location;
import dev.weir.manifest.previous.DeliveredObject;
import dev.weir.resolve.ResolvedJob;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What of a job or session cluster goes from environment to environment.
 *
 * @param word its name in findings
 * @param paths where the inputs say it
 * @param fields pointers from the spec of the object that runs it
 */
record PromotedPart(String word, List<String> paths, List<String> fields) {

  private static final PromotedPart ARTIFACT =
      new PromotedPart("artifact", List.of("artifact"), List.of("/job/jarURI", "/job/entryClass"));

  private static final PromotedPart ARGUMENTS =
      new PromotedPart("arguments", List.of("artifact.args"), List.of("/job/args"));

  private static final PromotedPart RUNTIME =
      new PromotedPart(
          "runtime",
          List.of("runtime", "release", "flink"),
          List.of("/image", "/flinkVersion", "/emrReleaseLabel"));

  PromotedPart {
    paths = List.copyOf(paths);
    fields = List.copyOf(fields);
  }

  static List<PromotedPart> all() {
    return List.of(ARTIFACT, ARGUMENTS, RUNTIME);
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
    return named && (equals(ARGUMENTS) || !ARGUMENTS.isOf(path));
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
