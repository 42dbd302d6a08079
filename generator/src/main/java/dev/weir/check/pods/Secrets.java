package dev.weir.check.pods;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.check.scope.PodTemplate;
import dev.weir.check.scope.PodTemplate.Container;
import dev.weir.check.scope.PodTemplate.Volume;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import dev.weir.resolve.JobSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every Secret that a pod needs is declared; else pods wait for it for ever. */
final class Secrets implements JobCheck {

  /** A use of a Secret. */
  private record Use(String name, String path) {}

  @Override
  public List<Diagnostic> check(JobScope scope) {
    List<Diagnostic> findings = new ArrayList<>();
    Set<String> declared = new TreeSet<>();
    scope.settings().secrets().forEach(secret -> declared.add(secret.name()));
    uses(scope).stream()
        .filter(use -> !use.name.isEmpty() && !declared.contains(use.name))
        .forEach(use -> findings.add(undeclared(scope, use, declared)));
    return findings;
  }

  private static List<Use> uses(JobScope scope) {
    List<Use> uses = new ArrayList<>();
    JobSettings settings = scope.settings();
    settings.envFrom().forEach(name -> uses.add(new Use(name, "envFrom")));
    for (var variable : settings.env()) {
      variable
          .valueFrom()
          .map(from -> from.path("secretKeyRef").path("name").asText(""))
          .ifPresent(
              name ->
                  uses.add(
                      new Use(name, "env[" + variable.name() + "].valueFrom.secretKeyRef.name")));
    }
    settings
        .ui()
        .flatMap(JobSettings.Ui::ingress)
        .ifPresent(
            ingress ->
                ingress.tls().forEach(tls -> tls.secretName().ifPresent(n -> uses.add(tls(n)))));
    PodTemplate.of(scope.job()).forEach(template -> template(template, uses));
    return uses;
  }

  private static Use tls(String name) {
    return new Use(name, "ui.ingress.tls");
  }

  private static void template(PodTemplate template, List<Use> uses) {
    for (Container container : template.containers()) {
      for (JsonNode variable : container.tree().path("env")) {
        String path = container.path() + ".env[" + variable.path("name").asText() + "]";
        uses.add(new Use(variable.at("/valueFrom/secretKeyRef/name").asText(""), path));
      }
      for (JsonNode source : container.tree().path("envFrom")) {
        uses.add(new Use(source.at("/secretRef/name").asText(""), container.path() + ".envFrom"));
      }
    }
    for (Volume volume : template.volumes()) {
      uses.add(new Use(volume.tree().at("/secret/secretName").asText(""), volume.path()));
      for (JsonNode source : volume.tree().at("/projected/sources")) {
        uses.add(new Use(source.at("/secret/name").asText(""), volume.path()));
      }
    }
  }

  private static Diagnostic undeclared(JobScope scope, Use use, Set<String> declared) {
    return Diagnostic.of(
        PodCodes.UNDECLARED,
        scope.at(use.path),
        "Secret \"" + use.name + "\" is not under secrets:",
        "every Secret declared with its source, so that someone makes it",
        Suggestion.nearest(use.name, declared)
            .map(name -> "did you mean \"" + name + "\"?")
            .orElse("add it under secrets:, with provided: true if someone else makes it"));
  }
}
