package dev.weir.manifest.iam.delivery;

import dev.weir.manifest.Labels;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Target;
import dev.weir.manifest.WorkloadConcern;
import java.util.List;

/**
 * A workload's role as objects of the cluster. They stand in the platform's unit and namespace,
 * where no Application of a team could make one; the workload's Application comes later in the same
 * unit, so that a role which is not ready holds up its own workload alone.
 */
final class WorkloadRoles implements WorkloadConcern {

  private final RoleSource source;

  WorkloadRoles(RoleSource source) {
    this.source = source;
  }

  @Override
  public List<Manifest> render(Target target) {
    if (!target.environment().spec().identity().isDeliveredInCluster()) {
      return List.of();
    }
    var frame = new RoleForm.Frame(target.environment(), Labels.workload(target));
    var manifests = new RoleManifests(target.tenantUnit(), frame, target.tracing());
    return DeliveredRole.of(target, source).map(manifests::of).orElse(List.of());
  }
}
