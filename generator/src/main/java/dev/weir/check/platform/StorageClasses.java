package dev.weir.check.platform;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.check.scope.PodTemplate;
import dev.weir.check.scope.PodTemplate.Volume;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import java.util.List;
import java.util.Optional;

/** Volumes that are made with their pods name a storage class of the environment. */
final class StorageClasses implements JobCheck {

  @Override
  public List<Diagnostic> check(JobScope scope) {
    return PodTemplate.of(scope.job()).stream()
        .flatMap(template -> template.volumes().stream())
        .flatMap(volume -> volume(scope, volume).stream())
        .toList();
  }

  private static Optional<Diagnostic> volume(JobScope scope, Volume volume) {
    String field = "ephemeral.volumeClaimTemplate.spec.storageClassName";
    String name = volume.tree().at("/" + field.replace('.', '/')).asText("");
    List<String> here = scope.environment().spec().storageClasses();
    return name.isEmpty() || here.contains(name)
        ? Optional.empty()
        : Optional.of(
            Diagnostic.of(
                PlatformCodes.STORAGE_CLASS,
                scope.at(volume.path() + "." + field),
                "storage class \"" + name + "\" in " + scope.environment().name(),
                "one of the environment's storageClasses",
                Suggestion.action(name, here)));
  }
}
