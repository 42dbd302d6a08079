package dev.weir.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;

/**
 * What makes a Kubernetes object itself: two inputs may never render the same key in one
 * environment.
 *
 * @param apiVersion group and version: {@code apps/v1}, {@code v1}
 * @param namespace empty for cluster-scoped objects
 */
public record ResourceKey(String apiVersion, String kind, String namespace, String name)
    implements Comparable<ResourceKey> {

  private static final Comparator<ResourceKey> ORDER =
      Comparator.comparing(ResourceKey::kind)
          .thenComparing(ResourceKey::namespace)
          .thenComparing(ResourceKey::name)
          .thenComparing(ResourceKey::apiVersion);

  /** Reads the four parts from an object's tree; what is absent is the empty string. */
  public static ResourceKey of(JsonNode tree) {
    return new ResourceKey(
        tree.path("apiVersion").asText(""),
        tree.path("kind").asText(""),
        tree.path("metadata").path("namespace").asText(""),
        tree.path("metadata").path("name").asText(""));
  }

  /** The API group; empty for the core group. */
  public String group() {
    int slash = apiVersion.indexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }

  /** {@code FlinkDeployment payments/fraud-scoring}, as people name it. */
  @Override
  public String toString() {
    return kind + " " + (namespace.isEmpty() ? name : namespace + "/" + name);
  }

  @Override
  public int compareTo(ResourceKey other) {
    return ORDER.compare(this, other);
  }
}
