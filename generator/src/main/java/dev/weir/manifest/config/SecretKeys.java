package dev.weir.manifest.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.resolve.JobSettings.EnvVar;
import dev.weir.resolve.ResolvedJob;
import java.util.List;
import java.util.Optional;

/** The keys of a Secret that a job's environment variables read. */
final class SecretKeys {

  private SecretKeys() {}

  /** Sorted, each once. */
  static List<String> of(ResolvedJob job, String secret) {
    return job.settings().env().stream()
        .map(EnvVar::valueFrom)
        .flatMap(Optional::stream)
        .map(from -> from.path("secretKeyRef"))
        .filter(ref -> ref.path("name").asText().equals(secret))
        .map(SecretKeys::key)
        .filter(key -> !key.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private static String key(JsonNode ref) {
    return ref.path("key").asText();
  }
}
