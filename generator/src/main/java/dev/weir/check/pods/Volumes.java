package dev.weir.check.pods;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.check.scope.PodTemplate;
import dev.weir.check.scope.PodTemplate.Volume;
import dev.weir.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Volumes that the namespace takes and that someone makes (facts: tenancy, pod security). */
final class Volumes implements JobCheck {

  private static final Set<String> RESTRICTED =
      Set.of(
          "configMap",
          "downwardAPI",
          "emptyDir",
          "projected",
          "secret",
          "csi",
          "ephemeral",
          "image",
          "persistentVolumeClaim",
          "hostPath");

  @Override
  public List<Diagnostic> check(JobScope scope) {
    return PodTemplate.of(scope.job()).stream()
        .flatMap(template -> template.volumes().stream())
        .flatMap(volume -> volume(scope, volume).stream())
        .toList();
  }

  private static Optional<Diagnostic> volume(JobScope scope, Volume volume) {
    if (volume.tree().has("persistentVolumeClaim")) {
      return Optional.of(claim(scope, volume));
    }
    Set<String> kinds = new TreeSet<>();
    volume.tree().fieldNames().forEachRemaining(kinds::add);
    kinds.remove("name");
    kinds.removeAll(RESTRICTED);
    return kinds.isEmpty() || !scope.environment().podSecurity().equals("restricted")
        ? Optional.empty()
        : Optional.of(
            Diagnostic.of(
                PodCodes.VOLUME,
                scope.at(volume.path()),
                "volume " + volume.name() + " is a " + kinds.iterator().next(),
                "emptyDir, ephemeral, configMap, secret, projected or csi; "
                    + HostAccess.level(scope),
                "use one of these"));
  }

  private static Diagnostic claim(JobScope scope, Volume volume) {
    String name = volume.tree().path("persistentVolumeClaim").path("claimName").asText("");
    return Diagnostic.of(
        PodCodes.CLAIM,
        scope.at(volume.path() + ".persistentVolumeClaim"),
        "volume " + volume.name() + " needs the claim " + name,
        "a volume that is made with its pod: no team delivers claims, and pods cannot share one",
        "use ephemeral: {volumeClaimTemplate: …}");
  }
}
