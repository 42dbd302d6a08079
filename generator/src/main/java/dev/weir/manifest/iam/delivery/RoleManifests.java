package dev.weir.manifest.iam.delivery;

import dev.weir.manifest.Manifest;
import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.Tracing;
import dev.weir.manifest.Unit;
import dev.weir.manifest.iam.PolicyDocument;
import dev.weir.manifest.iam.delivery.RoleForm.Frame;
import java.util.List;

/** The manifests of a role in one unit, with where their fields came from. */
record RoleManifests(Unit unit, Frame frame, Tracing tracing) {

  /** In the form that the environment chose. */
  List<Manifest> of(DeliveredRole role) {
    return RoleForm.of(frame.environment()).objects(role, frame).stream()
        .map(object -> Manifest.of(unit, object.tree(), origins(object)))
        .toList();
  }

  private OriginRecorder origins(RoleObject object) {
    String identity = "identity in " + frame.environment().input().file().path();
    OriginRecorder origins = tracing.recorder();
    origins.put("", () -> Origin.rule(object.rule()));
    origins.put(
        "/metadata",
        () ->
            Origin.rule(
                "names and labels follow from team and workload; the rest from " + identity));
    origins.put("/spec", () -> Origin.rule("follows from team and workload, and from " + identity));
    object.policies().forEach((pointer, p) -> origins.put(pointer, () -> origin(p)));
    return origins;
  }

  private static Origin origin(PolicyDocument policy) {
    return new Origin(
        "the statements that these lines ask for; weir explain … iam tells them apart",
        policy.statements().stream().flatMap(s -> s.causes().stream()).distinct().toList());
  }
}
