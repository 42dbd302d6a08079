package dev.weir.resolve;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.Places.Text;
import dev.weir.source.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
    List<Diagnostic> findings = new ArrayList<>();
    places(job)
        .flatMap(pointer -> Places.keys(job, pointer).stream())
        .filter(field -> OF_THE_CLUSTER.contains(field.value()))
        .forEach(field -> findings.add(finding(field)));
    return findings;
  }

  private static Stream<String> places(Document job) {
    Stream<String> overrides =
        Stream.of("/spec/tiers", "/spec/environments")
            .flatMap(
                parent -> Places.keys(job, parent).stream().map(k -> parent + "/" + k.value()));
    return Stream.concat(Stream.of("/spec"), overrides);
  }

  private static Diagnostic finding(Text field) {
    return Diagnostic.of(
        ResolveCodes.NOT_IN_SESSION,
        field.location(),
        field.value() + " in a session job",
        "fields of the job alone; pods, image and sizes belong to the session cluster",
        "move " + field.value() + " to the cluster's file");
  }
}
