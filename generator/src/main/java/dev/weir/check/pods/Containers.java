package dev.weir.check.pods;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.check.scope.PodTemplate;
import dev.weir.check.scope.PodTemplate.Container;
import dev.weir.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Containers of pod templates as the operator and Flink read them (facts: Flink operator, pod
 * templates, rules P4 and P5).
 */
final class Containers implements JobCheck {

  private static final Set<String> PULL = Set.of("Always", "IfNotPresent", "Never");

  @Override
  public List<Diagnostic> check(JobScope scope) {
    List<Diagnostic> findings = new ArrayList<>();
    for (PodTemplate template : PodTemplate.of(scope.job())) {
      List<Container> all = template.containers();
      all.forEach(container -> container(scope, container, findings));
      main(scope, template, all, findings);
    }
    return findings;
  }

  private static void container(JobScope scope, Container container, List<Diagnostic> findings) {
    if (container.name().isEmpty()) {
      findings.add(
          Diagnostic.of(
              PodCodes.CONTAINER,
              scope.at(container.path()),
              "a container without a name",
              "a name: containers merge by it, and the operator fails without one",
              "add name:, " + PodTemplate.MAIN + " for Flink's own"));
    } else if (!container.isMain() && !container.tree().hasNonNull("image")) {
      findings.add(
          Diagnostic.of(
              PodCodes.CONTAINER,
              scope.at(container.path()),
              "container " + container.name() + " without an image",
              "an image, or the name " + PodTemplate.MAIN + " if Flink's own is meant",
              "add image:, or rename it"));
    }
    String pull = container.tree().path("imagePullPolicy").asText("");
    if (!pull.isEmpty() && !PULL.contains(pull) && !container.isMain()) {
      findings.add(
          Diagnostic.of(
              PodCodes.PULL_POLICY,
              scope.at(container.path() + ".imagePullPolicy"),
              "imagePullPolicy \"" + pull + "\"",
              "Always, IfNotPresent or Never, in these letters",
              "use one of them"));
    }
  }

  /** A sidecar alone is fine for Weir, but is often meant to be Flink's container. */
  private static void main(
      JobScope scope, PodTemplate template, List<Container> all, List<Diagnostic> findings) {
    List<Container> running =
        all.stream().filter(container -> container.list().equals("containers")).toList();
    boolean complete =
        running.stream()
            .allMatch(c -> !c.name().isEmpty() && c.tree().hasNonNull("image") && !c.isMain());
    if (!running.isEmpty() && complete) {
      String names = String.join(", ", running.stream().map(Container::name).toList());
      findings.add(
          Diagnostic.of(
              PodCodes.MAIN_CONTAINER,
              scope.at(template.specPath() + ".containers"),
              "containers " + names + " and none named " + PodTemplate.MAIN,
              "Flink's own container by its name; all others run beside it",
              "add name: " + PodTemplate.MAIN + " to the list, or rename the one that means it"));
    }
  }
}
