package dev.weir.check.platform;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.config.PlatformSpec.NodePool;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.diagnostic.Suggestion;
import dev.weir.resolve.JobSettings.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pods find nodes: the pool is here and has the capacity and the processors that are asked for. */
final class Placements implements JobCheck {

  /** Pods of one process with the pool that they go to. */
  private record Pods(String process, String field, String pool, boolean spot) {}

  @Override
  public List<Diagnostic> check(JobScope scope) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Pods pods : pods(scope)) {
      pool(scope, pods, findings).ifPresent(pool -> fits(scope, pods, pool, findings));
    }
    architecture(scope).ifPresent(findings::add);
    scope
        .settings()
        .placement()
        .priorityClass()
        .filter(name -> !scope.environment().spec().priorityClasses().contains(name))
        .ifPresent(name -> findings.add(priority(scope, name)));
    return findings;
  }

  private static List<Pods> pods(JobScope scope) {
    Placement placement = scope.settings().placement();
    Optional<String> standard = scope.environment().spec().defaultPool();
    Optional<String> pool = placement.pool().or(() -> standard);
    Optional<String> jobManagers = placement.jobManagerPool().or(() -> pool);
    List<Pods> pods = new ArrayList<>();
    boolean all = placement.spot().equals("all");
    boolean spot = all || placement.spot().equals("task-managers");
    pool.ifPresent(name -> pods.add(new Pods("TaskManagers", "pool", name, spot)));
    String field = placement.jobManagerPool().isPresent() ? "jobManagerPool" : "pool";
    jobManagers.ifPresent(name -> pods.add(new Pods("JobManagers", field, name, all)));
    return pods;
  }

  private static Optional<NodePool> pool(JobScope scope, Pods pods, List<Diagnostic> findings) {
    List<String> here = scope.environment().spec().nodePools();
    NodePool pool = scope.environment().platform().nodePools().get(pods.pool);
    if (pool != null && here.contains(pods.pool)) {
      return Optional.of(pool);
    }
    if (scope.said("placement." + pods.field).isPresent()) {
      findings.add(
          Diagnostic.of(
              PlatformCodes.POOL,
              scope.at("placement." + pods.field),
              "pool \"" + pods.pool + "\" in " + scope.environment().name(),
              "a node pool of this environment",
              Suggestion.action(pods.pool, here)));
    }
    return Optional.empty();
  }

  private static void fits(JobScope scope, Pods pods, NodePool pool, List<Diagnostic> findings) {
    String wanted = pods.spot ? "spot" : "on-demand";
    if (!pool.capacity().contains(wanted)) {
      Location at = scope.at(pods.spot ? "placement.spot" : "placement." + pods.field);
      findings.add(
          Diagnostic.of(
              PlatformCodes.CAPACITY,
              at,
              wanted + " " + pods.process + " on pool " + pods.pool,
              "a pool with "
                  + wanted
                  + " nodes; this one has "
                  + String.join(", ", pool.capacity()),
              pods.spot
                  ? "choose a pool with Spot nodes, or take spot away"
                  : "choose an on-demand pool by placement." + field(pods)));
    }
    List<String> image = scope.runtime().architectures();
    Optional<String> said = scope.settings().placement().architecture();
    boolean apart =
        said.isEmpty()
            && !image.isEmpty()
            && pool.architectures().stream().noneMatch(image::contains);
    boolean absent = said.filter(a -> !pool.architectures().contains(a)).isPresent();
    if (apart || absent) {
      findings.add(
          Diagnostic.of(
              PlatformCodes.ARCHITECTURE,
              scope.at(absent ? "placement.architecture" : "placement." + pods.field),
              "pool " + pods.pool + " has " + String.join(", ", pool.architectures()) + " nodes",
              absent
                  ? said.get() + " nodes, which the job asks for"
                  : "nodes for the image of "
                      + scope.runtime().name()
                      + ": "
                      + String.join(", ", image),
              "choose another pool, or a runtime that fits"));
    }
  }

  private static String field(Pods pods) {
    return pods.process.equals("JobManagers") ? "jobManagerPool" : "pool";
  }

  private static Optional<Diagnostic> architecture(JobScope scope) {
    List<String> image = scope.runtime().architectures();
    return scope
        .settings()
        .placement()
        .architecture()
        .filter(said -> !image.isEmpty() && !image.contains(said))
        .map(
            said ->
                Diagnostic.of(
                    PlatformCodes.ARCHITECTURE,
                    scope.at("placement.architecture"),
                    "architecture " + said + " with runtime " + scope.runtime().name(),
                    "one that its image has: " + String.join(", ", image),
                    "choose another architecture or runtime"));
  }

  private static Diagnostic priority(JobScope scope, String name) {
    List<String> here = scope.environment().spec().priorityClasses();
    return Diagnostic.of(
        PlatformCodes.PRIORITY,
        scope.at("placement.priorityClass"),
        "priority class \"" + name + "\" in " + scope.environment().name(),
        "one of the environment's priorityClasses",
        Suggestion.action(name, here));
  }
}
