package dev.weir.manifest.iam;

import dev.weir.resolve.ConfigurationEntry;
import dev.weir.resolve.JobSettings.Artifact;
import dev.weir.resolve.JobSettings.Python;
import dev.weir.resolve.JobSettings.Sql;
import dev.weir.resolve.ResolvedJob;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * URIs of what a job runs, by who fetches it: its pods, or the operator for the jar of a session
 * job (facts: EMR on EKS, S3 artefacts; Flink operator, session jobs).
 */
final class Artifacts {

  /** Options that name files which a JobManager fetches. */
  private static final List<String> LISTS =
      List.of("user.artifacts.artifact-list", "pipeline.jars", "python.files", "python.archives");

  private Artifacts() {}

  /** What the pods fetch; URIs of any scheme. */
  static List<String> ofPods(ResolvedJob job, boolean session) {
    Optional<Artifact> artifact = job.settings().artifact();
    List<String> uris = new ArrayList<>();
    if (!session) {
      uris.addAll(jar(job));
    }
    artifact.flatMap(Artifact::sql).flatMap(Sql::script).ifPresent(uris::add);
    artifact.flatMap(Artifact::python).ifPresent(python -> addAll(uris, python));
    for (String key : LISTS) {
      Optional.ofNullable(job.flinkConfiguration().get(key))
          .map(ConfigurationEntry::value)
          .ifPresent(list -> uris.addAll(split(list)));
    }
    return uris.stream().distinct().sorted().toList();
  }

  /** The jar, whoever fetches it. */
  static List<String> jar(ResolvedJob job) {
    Optional<Artifact> artifact = job.settings().artifact();
    return artifact
        .flatMap(Artifact::jar)
        .or(() -> artifact.flatMap(Artifact::sql).flatMap(Sql::runner))
        .stream()
        .toList();
  }

  private static void addAll(List<String> uris, Python python) {
    python.script().ifPresent(uris::add);
    python.files().ifPresent(list -> uris.addAll(split(list)));
    python.archives().ifPresent(list -> uris.addAll(split(list)));
  }

  /** Archives may be followed by {@code #} and the name they get. */
  private static List<String> split(String list) {
    return Arrays.stream(list.split("[,;]", -1))
        .map(String::strip)
        .map(uri -> uri.startsWith("s3") ? uri.replaceFirst("#[^/]*$", "") : uri)
        .toList();
  }
}
