package dev.weir.manifest.tenant;

import dev.weir.manifest.Manifest;
import dev.weir.manifest.Metadata;
import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.TeamConcern;
import dev.weir.manifest.TeamTarget;
import dev.weir.manifest.Trees;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpecBuilder;
import java.util.List;

/** The NetworkPolicy that closes the namespace in both directions; others open single flows. */
final class DefaultDeny implements TeamConcern {

  @Override
  public List<Manifest> render(TeamTarget target) {
    var policy =
        new NetworkPolicyBuilder()
            .withMetadata(Metadata.team(target, "default-deny"))
            .withSpec(nothing())
            .build();
    OriginRecorder origins = target.tracing().recorder();
    origins.put(
        "", () -> Origin.rule("no flow is open in a team's namespace unless a policy names it"));
    return List.of(Manifest.of(target.unit(), Trees.of(policy), origins));
  }

  private static NetworkPolicySpec nothing() {
    return new NetworkPolicySpecBuilder()
        .withPodSelector(new LabelSelector())
        .withPolicyTypes("Egress", "Ingress")
        .build();
  }
}
