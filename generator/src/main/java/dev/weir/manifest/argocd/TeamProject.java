package dev.weir.manifest.argocd;

import dev.weir.manifest.AllowedKinds;
import dev.weir.manifest.Labels;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.TeamConcern;
import dev.weir.manifest.TeamTarget;
import dev.weir.manifest.Trees;
import dev.weir.manifest.Unit;
import dev.weir.resolve.ResolvedTeam;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.List;
import java.util.Optional;

/**
 * The team's project: a closed list of kinds in its own namespace, and nothing without a namespace.
 * Its finalizer keeps it until no Application is in it any more.
 */
final class TeamProject implements TeamConcern {

  @Override
  public List<Manifest> render(TeamTarget target) {
    return ControlPlane.of(target.environment())
        .map(control -> List.of(manifest(target, control)))
        .orElse(List.of());
  }

  private static Manifest manifest(TeamTarget target, ControlPlane control) {
    var spec =
        new ProjectObject.Spec(
            "Flink jobs of team " + target.team().name() + " in " + control.environment().name(),
            List.of(control.said().repoURL()),
            List.of(control.destination(target.namespace())),
            Optional.empty(),
            AllowedKinds.team(),
            Windows.workloads(control));
    OriginRecorder origins = target.tracing().recorder();
    origins.put(
        "", () -> Origin.rule("a team's workloads may hold a closed list of kinds, fixed by Weir"));
    return Manifest.of(
        Unit.argoCd(control.environment().name(), target.team().name()),
        Trees.of(new ProjectObject(metadata(control, target.team()), spec)),
        origins);
  }

  private static ObjectMeta metadata(ControlPlane control, ResolvedTeam team) {
    return new ObjectMetaBuilder()
        .withName(control.project(team))
        .withNamespace(control.namespace())
        .withLabels(Labels.team(control.environment(), team))
        .withFinalizers(ApplicationObject.FINALIZER)
        .build();
  }
}
