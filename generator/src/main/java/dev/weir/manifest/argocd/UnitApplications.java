package dev.weir.manifest.argocd;

import dev.weir.manifest.Labels;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.Target;
import dev.weir.manifest.TeamConcern;
import dev.weir.manifest.TeamTarget;
import dev.weir.manifest.Trees;
import dev.weir.manifest.Unit;
import dev.weir.resolve.Workload;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.List;

/**
 * What a team's app-of-apps syncs beside its project: one Application for each workload's tenant
 * unit, without waves, so that an unready role holds up its own workload alone.
 */
final class UnitApplications implements TeamConcern {

  @Override
  public List<Manifest> render(TeamTarget target) {
    return ControlPlane.of(target.environment())
        .map(
            control ->
                target.team().workloads().stream()
                    .map(workload -> manifest(target, control, workload))
                    .toList())
        .orElse(List.of());
  }

  private static Manifest manifest(TeamTarget team, ControlPlane control, Workload workload) {
    var target = new Target(team.environment(), team.team(), workload, team.tracing());
    Unit synced = target.tenantUnit();
    ObjectMetaBuilder metadata =
        new ObjectMetaBuilder()
            .withName(synced.application().orElseThrow())
            .withNamespace(control.namespace())
            .withLabels(Labels.workload(target))
            .addToAnnotations(Notices.tenant(control, team.team()));
    var object =
        new ApplicationObject(
            Retirement.cascading(workload.isRetired(), metadata).build(),
            ApplicationObject.Spec.of(
                control.platformProject(),
                control.source(synced),
                control.destination(team.namespace())));
    OriginRecorder origins = team.tracing().recorder();
    origins.put(
        "",
        () ->
            Origin.rule(
                "the workload's identity and network are the platform's",
                workload.cluster().declared()));
    origins.put(
        "/metadata/finalizers",
        () -> Origin.rule("only what is retired is deleted", workload.cluster().leaf("lifecycle")));
    return Manifest.of(
        Unit.argoCd(control.environment().name(), team.team().name()), Trees.of(object), origins);
  }
}
