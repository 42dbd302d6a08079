package dev.weir.check.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.config.Installation;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.manifest.Unit;
import dev.weir.manifest.argocd.PlatformPart;
import dev.weir.manifest.platform.OperatorScope;
import dev.weir.manifest.previous.DeliveredObject;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.source.JsonTree;
import dev.weir.source.Pointers;
import dev.weir.source.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Apache's operator reads once which namespaces it watches: another team restarts it. In one that
 * it no longer watches nobody takes the finalizers off its objects.
 */
final class WatchedNamespaces implements ChangeCheck {

  private static final String WATCHED = "watchNamespaces";

  @Override
  public List<Diagnostic> check(ChangeScope scope) {
    return scope
        .next()
        .filter(next -> scope.isWhole() && installs(next))
        .map(next -> check(scope, next))
        .orElse(List.of());
  }

  private static boolean installs(ResolvedEnvironment environment) {
    return !environment.dialect().isEmr()
        && environment.spec().platform().flatMap(Installation::operator).isPresent();
  }

  private static List<Diagnostic> check(ChangeScope scope, ResolvedEnvironment next) {
    SortedSet<String> before = before(scope);
    SortedSet<String> now = new TreeSet<>(OperatorScope.namespaces(next));
    if (before.isEmpty() || before.equals(now)) {
      return List.of();
    }
    SortedSet<String> gone = new TreeSet<>(before);
    gone.removeAll(now);
    SortedSet<String> added = new TreeSet<>(now);
    added.removeAll(before);
    List<Diagnostic> findings = new ArrayList<>(List.of(restart(next, added, gone)));
    gone.stream()
        .flatMap(namespace -> stranded(scope, next, namespace).stream())
        .forEach(findings::add);
    return findings;
  }

  /** What was delivered; empty where the operator was not, or watched everything. */
  private static SortedSet<String> before(ChangeScope scope) {
    Unit operator = Unit.platform(scope.environment(), OperatorScope.PART);
    SortedSet<String> namespaces = new TreeSet<>();
    Stream.ofNullable(scope.change().previous().unit(operator).files().get(PlatformPart.VALUES))
        .flatMap(file -> YamlReader.read(file.path(), file.bytes()).document().stream())
        .map(document -> JsonTree.of(document.root()).path(WATCHED))
        .forEach(list -> list.forEach((JsonNode item) -> namespaces.add(item.asText())));
    return namespaces;
  }

  private static Diagnostic restart(
      ResolvedEnvironment next, SortedSet<String> added, SortedSet<String> gone) {
    String begins = added.isEmpty() ? "" : "begins to watch " + String.join(", ", added);
    String stops = gone.isEmpty() ? "" : "stops watching " + String.join(", ", gone);
    String and = added.isEmpty() || gone.isEmpty() ? "" : " and ";
    return Diagnostic.of(
        ChangeCodes.OPERATOR_RESTARTS,
        at(next),
        "the operator restarts: it " + begins + and + stops,
        "a restart that on-call knows of: jobs run on, and no change of one is taken meanwhile",
        "nothing is to do; wait for the operator before a job is suspended or restored");
  }

  private static Optional<Diagnostic> stranded(
      ChangeScope scope, ResolvedEnvironment next, String namespace) {
    List<String> objects =
        scope.change().previous().units().stream()
            .filter(unit -> unit.owner() == Unit.Owner.TEAM)
            .flatMap(unit -> scope.change().previous().unit(unit).objects().stream())
            .map(DeliveredObject::key)
            .filter(key -> key.group().equals("flink.apache.org"))
            .filter(key -> key.namespace().equals(namespace))
            .map(key -> key.name())
            .sorted()
            .toList();
    return objects.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Diagnostic.of(
                ChangeCodes.STRANDED,
                at(next),
                "namespace \""
                    + namespace
                    + "\" is no longer watched in the delivery that takes its jobs away: "
                    + Few.of(objects),
                "an operator that watches until they are gone: nobody else ends them, and neither"
                    + " they nor their namespace can go",
                "keep the team, remove its jobs in a delivery of their own, and the team when they"
                    + " are gone"));
  }

  private static Location at(ResolvedEnvironment next) {
    return Pointers.nearestKey(next.input().file().root(), "/spec/platform/operator");
  }
}
