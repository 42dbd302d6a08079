package dev.weir.check.platform;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.check.scope.PodTemplate;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.diagnostic.Severity;
import dev.weir.model.ImageReference;
import dev.weir.resolve.EmrRelease;
import dev.weir.resolve.JobSettings.LogArchive;
import dev.weir.resolve.JobSettings.Logging;
import java.util.ArrayList;
import java.util.List;

/** Every image of a pod comes from an allowed registry and stays the same in production. */
final class Images implements JobCheck {

  /** An image with the place that names it. */
  private record Named(String image, Location location) {}

  @Override
  public List<Diagnostic> check(JobScope scope) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Named named : images(scope)) {
      ImageReference image = ImageReference.of(named.image);
      List<String> allowed = scope.environment().yardstick().registries();
      if (!allowed.isEmpty() && allowed.stream().noneMatch(image::isBelow)) {
        findings.add(registry(named, allowed));
      }
      if (image.moves()) {
        findings.add(moving(scope, "image " + named.image, named.location));
      }
    }
    scope
        .runtime()
        .release()
        .filter(EmrRelease::floating)
        .ifPresent(
            release ->
                findings.add(
                    moving(scope, "release " + release.label(), scope.runtimeAt("release"))));
    return findings;
  }

  private static List<Named> images(JobScope scope) {
    List<Named> images = new ArrayList<>();
    scope.runtime().image().ifPresent(i -> images.add(new Named(i, scope.runtimeAt("image"))));
    scope
        .settings()
        .logging()
        .flatMap(Logging::archive)
        .flatMap(LogArchive::image)
        .ifPresent(i -> images.add(new Named(i, scope.at("logging.archive.image"))));
    for (PodTemplate template : PodTemplate.of(scope.job())) {
      template.containers().stream()
          .filter(container -> container.tree().hasNonNull("image") && !container.isMain())
          .forEach(
              container ->
                  images.add(
                      new Named(
                          container.tree().path("image").asText(),
                          scope.at(container.path() + ".image"))));
    }
    return images;
  }

  private static Diagnostic registry(Named named, List<String> allowed) {
    return Diagnostic.of(
        PlatformCodes.REGISTRY,
        named.location,
        "image " + named.image,
        "an image below one of " + String.join(", ", allowed.stream().sorted().toList()),
        "copy the image into an allowed registry, or ask the platform to add its prefix");
  }

  private static Diagnostic moving(JobScope scope, String what, Location at) {
    Diagnostic finding =
        Diagnostic.of(
            PlatformCodes.FLOATING,
            at,
            what + " may be another one tomorrow",
            "a fixed tag, digest or dated release: a restart must bring the same again",
            "name a fixed one");
    return scope.environment().isJudgedAsProduction() ? finding : finding.as(Severity.NOTE);
  }
}
