package dev.weir.manifest.workload;

import dev.weir.manifest.Manifest;
import dev.weir.manifest.Metadata;
import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.Target;
import dev.weir.manifest.Trees;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;

/** A workload's NetworkPolicy, in the platform's unit. */
final class FlowManifest {

  private FlowManifest() {}

  /** The policy called {@code <workload>-<part>}; {@code why} answers for all of it. */
  static Manifest of(Target target, String part, NetworkPolicySpec spec, Origin why) {
    var policy =
        new NetworkPolicyBuilder()
            .withMetadata(Metadata.workload(target, part))
            .withSpec(spec)
            .build();
    OriginRecorder origins = target.tracing().recorder();
    origins.put("", () -> why);
    return Manifest.of(target.tenantUnit(), Trees.of(policy), origins);
  }
}
