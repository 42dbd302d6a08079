package dev.weir.check.pods;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.check.scope.PodTemplate;
import dev.weir.check.scope.PodTemplate.Container;
import dev.weir.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/**
 * Under {@code restricted} each container renounces rights by itself; Weir says it for Flink's own
 * and for the pod, not for what people add (facts: tenancy, pod security).
 */
final class RestrictedContainers implements JobCheck {

  @Override
  public List<Diagnostic> check(JobScope scope) {
    if (!scope.environment().podSecurity().equals("restricted")) {
      return List.of();
    }
    return PodTemplate.of(scope.job()).stream()
        .flatMap(template -> template.containers().stream())
        .filter(container -> !container.isMain() && container.tree().has("image"))
        .flatMap(container -> finding(scope, container).stream())
        .toList();
  }

  private static List<Diagnostic> finding(JobScope scope, Container container) {
    List<String> unsaid = unsaid(container.tree().path("securityContext"));
    if (unsaid.isEmpty()) {
      return List.of();
    }
    return List.of(
        Diagnostic.of(
            PodCodes.UNSAID,
            scope.at(container.path()),
            "container " + container.name() + " does not say " + String.join(" nor ", unsaid),
            "both in its securityContext; " + HostAccess.level(scope),
            "add securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}"));
  }

  private static List<String> unsaid(JsonNode context) {
    List<String> unsaid = new ArrayList<>();
    if (!context.has("allowPrivilegeEscalation")) {
      unsaid.add("allowPrivilegeEscalation: false");
    }
    boolean dropsAll = false;
    for (JsonNode dropped : context.path("capabilities").path("drop")) {
      dropsAll |= dropped.asText().equals("ALL");
    }
    if (!dropsAll) {
      unsaid.add("capabilities.drop: [ALL]");
    }
    return unsaid;
  }
}
