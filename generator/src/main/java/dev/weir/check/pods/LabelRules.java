package dev.weir.check.pods;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.check.scope.PodTemplate;
import dev.weir.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Labels by Kubernetes' rules, and none of those by which Flink, Weir and the schedulers find pods
 * (facts: tenancy, names and sizes; Flink operator, names and labels).
 */
final class LabelRules implements JobCheck {

  private static final Set<String> RESERVED =
      Set.of(
          "app",
          "component",
          "type",
          "app.kubernetes.io/name",
          "app.kubernetes.io/part-of",
          "app.kubernetes.io/managed-by",
          "yunikorn.apache.org/app-id",
          "yunikorn.apache.org/queue",
          "applicationId",
          "queue");
  private static final Pattern NAME = Pattern.compile("([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]");
  private static final Pattern PREFIX = Pattern.compile("[a-z0-9]([-a-z0-9.]*[a-z0-9])?");

  /** Labels with the field that holds them. */
  private record Labels(String path, boolean onPods, Map<String, String> entries) {}

  @Override
  public List<Diagnostic> check(JobScope scope) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Labels labels : all(scope)) {
      labels.entries.forEach(
          (key, value) -> finding(scope, labels, key, value).ifPresent(findings::add));
    }
    return findings;
  }

  private static List<Labels> all(JobScope scope) {
    List<Labels> all = new ArrayList<>();
    all.add(new Labels("labels", false, scope.settings().labels()));
    if (!scope.isSessionJob()) {
      all.add(new Labels("podLabels", true, scope.settings().podLabels()));
    }
    for (PodTemplate template : PodTemplate.of(scope.job())) {
      JsonNode tree = template.tree().path("metadata").path("labels");
      Map<String, String> entries = new TreeMap<>();
      tree.properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue().asText()));
      all.add(new Labels(template.path() + ".metadata.labels", true, entries));
    }
    return all;
  }

  private static Optional<Diagnostic> finding(
      JobScope scope, Labels labels, String key, String value) {
    if (key.startsWith("weir.dev/") || (labels.onPods && RESERVED.contains(key))) {
      return Optional.of(
          Diagnostic.of(
              PodCodes.LABEL_RESERVED,
              scope.at(labels.path + "." + key),
              "label " + key,
              "labels of your own: Flink, its operator and Weir find their objects by this one",
              "use a key with your own prefix"));
    }
    if (isKey(key) && isValue(value)) {
      return Optional.empty();
    }
    return Optional.of(
        Diagnostic.of(
            PodCodes.LABEL,
            scope.at(labels.path + "." + key),
            "label \"" + key + ": " + value + "\"",
            "letters, digits, dashes, dots and underscores; at most 63, a letter or digit at both"
                + " ends",
            isKey(key) ? "change the value" : "change the key"));
  }

  static boolean isKey(String key) {
    int slash = key.indexOf('/');
    String name = key.substring(slash + 1);
    boolean prefix =
        slash < 0 || (slash <= 253 && PREFIX.matcher(key.substring(0, slash)).matches());
    return prefix && name.length() <= 63 && NAME.matcher(name).matches();
  }

  static boolean isValue(String value) {
    return value.isEmpty() || (value.length() <= 63 && NAME.matcher(value).matches());
  }
}
