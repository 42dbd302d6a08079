package dev.weir.manifest.iam;

import dev.weir.manifest.iam.Evaluator.Request;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a line of access means, in words of requests: an action on one thing or on everything below
 * a folder.
 *
 * @param resource an ARN; of a folder up to its slash
 * @param below whether everything below it is meant too
 * @param context keys that the request has to have; the prefix of a listing may go on
 */
record Scope(String action, String resource, boolean below, Map<String, String> context) {

  static final String PREFIX = "s3:prefix";

  static Scope exact(String action, String resource) {
    return new Scope(action, resource, false, Map.of());
  }

  static Scope below(String action, String resource) {
    return new Scope(action, resource, true, Map.of());
  }

  static Scope listing(String bucket, String prefix) {
    return new Scope("s3:ListBucket", bucket, false, Map.of(PREFIX, prefix));
  }

  static Scope key(String action, String key, String service) {
    return new Scope(action, key, false, Map.of("kms:ViaService", service));
  }

  /** A request that it means. */
  Request probe() {
    return new Request(action, below ? resource + "some/part-0" : resource, context);
  }

  /** Whether it means the request. */
  boolean includes(Request request) {
    boolean place =
        below ? request.resource().startsWith(resource) : request.resource().equals(resource);
    return action.equals(request.action()) && place && isMet(request);
  }

  private boolean isMet(Request request) {
    Map<String, String> asked = new TreeMap<>(request.context());
    return context.entrySet().stream()
        .allMatch(
            said -> {
              String actual = asked.getOrDefault(said.getKey(), "");
              return said.getKey().equals(PREFIX)
                  ? actual.startsWith(said.getValue())
                  : actual.equals(said.getValue());
            });
  }
}
