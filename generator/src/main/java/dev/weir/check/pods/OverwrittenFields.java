package dev.weir.check.pods;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.check.scope.PodTemplate;
import dev.weir.check.scope.PodTemplate.Container;
import dev.weir.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fields of pod templates that Flink drops without a word (facts: Flink operator, who wins). */
final class OverwrittenFields implements JobCheck {

  private static final Map<String, String> OF_POD =
      Map.of(
          "serviceAccountName", "remove it: the workload has one identity",
          "serviceAccount", "remove it: the workload has one identity",
          "restartPolicy", "remove it");

  private static final Map<String, String> OF_MAIN =
      Map.of(
          "image", "choose the image by runtime:",
          "imagePullPolicy", "remove it",
          "command", "remove it",
          "args", "use artifact.args");

  private static final List<String> OF_METADATA = List.of("name", "namespace", "ownerReferences");

  @Override
  public List<Diagnostic> check(JobScope scope) {
    List<Diagnostic> findings = new ArrayList<>();
    for (PodTemplate template : PodTemplate.of(scope.job())) {
      for (String field : OF_METADATA) {
        if (template.tree().path("metadata").has(field)) {
          findings.add(finding(scope, template.path() + ".metadata." + field, field, "remove it"));
        }
      }
      fields(scope, template.specPath(), template.spec(), OF_POD, findings);
      template.containers().stream()
          .filter(Container::isMain)
          .forEach(main -> main(scope, main, findings));
    }
    return findings;
  }

  private static void main(JobScope scope, Container main, List<Diagnostic> findings) {
    fields(scope, main.path(), main.tree(), OF_MAIN, findings);
    for (String kind : List.of("requests", "limits")) {
      JsonNode amounts = main.tree().path("resources").path(kind);
      for (String resource : List.of("cpu", "memory")) {
        if (amounts.has(resource)) {
          String path = main.path() + ".resources." + kind + "." + resource;
          findings.add(size(scope, path, kind + "." + resource));
        }
      }
    }
  }

  private static void fields(
      JobScope scope,
      String path,
      JsonNode holder,
      Map<String, String> fields,
      List<Diagnostic> findings) {
    fields.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(field -> holder.has(field.getKey()))
        .forEach(
            field ->
                findings.add(
                    finding(scope, path + "." + field.getKey(), field.getKey(), field.getValue())));
  }

  private static Diagnostic finding(JobScope scope, String path, String field, String action) {
    return Diagnostic.of(
        PodCodes.OVERWRITTEN,
        scope.at(path),
        "a pod template sets " + field,
        "fields that are kept; Flink overwrites this one",
        action);
  }

  private static Diagnostic size(JobScope scope, String path, String what) {
    return Diagnostic.of(
        PodCodes.MAIN_SIZE,
        scope.at(path),
        "a pod template sets " + what + " of " + PodTemplate.MAIN,
        "resources.jobManager and resources.taskManager; Flink drops this one",
        "say it there, with cpuLimitFactor and memoryLimitFactor for limits");
  }
}
