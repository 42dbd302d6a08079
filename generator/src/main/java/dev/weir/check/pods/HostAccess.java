package dev.weir.check.pods;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.check.scope.PodTemplate;
import dev.weir.check.scope.PodTemplate.Container;
import dev.weir.check.scope.PodTemplate.Volume;
import dev.weir.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** No pod shares its node's network, processes or files (facts: tenancy, pod security). */
final class HostAccess implements JobCheck {

  private static final List<String> SHARED = List.of("hostNetwork", "hostPID", "hostIPC");

  @Override
  public List<Diagnostic> check(JobScope scope) {
    List<Diagnostic> findings = new ArrayList<>();
    for (PodTemplate template : PodTemplate.of(scope.job())) {
      for (String field : SHARED) {
        if (template.spec().path(field).asBoolean()) {
          findings.add(finding(scope, template.specPath() + "." + field, field + ": true"));
        }
      }
      template.volumes().forEach(volume -> volume(scope, volume, findings));
      template.containers().forEach(container -> ports(scope, container, findings));
    }
    return findings;
  }

  private static void volume(JobScope scope, Volume volume, List<Diagnostic> findings) {
    if (volume.tree().has("hostPath")) {
      String path = volume.tree().path("hostPath").path("path").asText("");
      findings.add(
          Diagnostic.of(
              PodCodes.HOST,
              scope.at(volume.path() + ".hostPath"),
              "volume " + volume.name() + " is the node's folder " + path,
              "a volume of the pod's own; " + level(scope),
              "use emptyDir, or ephemeral with a volumeClaimTemplate"));
    }
  }

  private static void ports(JobScope scope, Container container, List<Diagnostic> findings) {
    for (JsonNode port : container.tree().path("ports")) {
      if (port.path("hostPort").asInt() != 0) {
        String found = "hostPort " + port.path("hostPort").asText() + " of " + container.name();
        findings.add(finding(scope, container.path() + ".ports", found));
      }
    }
  }

  private static Diagnostic finding(JobScope scope, String path, String found) {
    return Diagnostic.of(
        PodCodes.HOST,
        scope.at(path),
        found,
        "a pod apart from its node; " + level(scope),
        "remove it");
  }

  static String level(JobScope scope) {
    return "its namespace enforces " + scope.environment().podSecurity();
  }
}
