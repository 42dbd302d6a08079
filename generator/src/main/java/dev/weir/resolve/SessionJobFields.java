package dev.weir.resolve;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.Places.Text;
import dev.weir.source.Document;
import java.util.List;
import java.util.Set;

/**
 * Fields that a session job cannot have, since the session cluster makes the pods (facts: Flink
 * operator, FlinkSessionJob).
 */
final class SessionJobFields {

  private static final Set<String> OF_THE_CLUSTER =
      Set.of(
          "runtime",
          "flink",
          "release",
          "mode",
          "resources",
          "horizontalPodAutoscaler",
          "highAvailability",
          "placement",
          "scheduling",
          "ui",
          "logging",
          "env",
          "envFrom",
          "secrets",
          "files",
          "security",
          "podLabels",
          "emr",
          "blueGreen",
          "podTemplate",
          "jobManagerPodTemplate",
          "taskManagerPodTemplate");

  private SessionJobFields() {}

  /** One finding for each such field of the job's file, in its overrides too. */
  static List<Diagnostic> findings(Document job) {
    return LayerPlaces.in(job, "/spec").stream()
        .flatMap(layer -> layer.entries().entrySet().stream())
        .filter(entry -> OF_THE_CLUSTER.contains(entry.getKey()))
        .map(entry -> finding(new Text(entry.getKey(), entry.getValue().key())))
        .toList();
  }

  private static Diagnostic finding(Text field) {
    return Diagnostic.of(
        ResolveCodes.NOT_IN_SESSION,
        field.location(),
        "\"" + field.value() + "\" in a session job",
        "fields of the job alone; pods, image and sizes belong to the session cluster",
        "move " + field.value() + " to the cluster's file");
  }
}
