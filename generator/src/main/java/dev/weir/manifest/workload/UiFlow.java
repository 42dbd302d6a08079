package dev.weir.manifest.workload;

import dev.weir.config.EnvironmentSpec.Ingress;
import dev.weir.manifest.FlinkPods;
import dev.weir.manifest.FlinkPorts;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Origin;
import dev.weir.manifest.Target;
import dev.weir.manifest.WorkloadConcern;
import dev.weir.manifest.network.Peers;
import dev.weir.manifest.network.Policies;
import dev.weir.manifest.network.Ports;
import dev.weir.resolve.JobSettings.Ui;
import dev.weir.resolve.ResolvedJob;
import java.util.List;
import java.util.Optional;

/** The ingress controller reaches the UI of jobs that ask for an Ingress, and of no others. */
final class UiFlow implements WorkloadConcern {

  @Override
  public List<Manifest> render(Target target) {
    ResolvedJob cluster = target.workload().cluster();
    Optional<Ingress> ingress = target.environment().spec().ingress();
    if (ingress.isEmpty() || cluster.settings().ui().flatMap(Ui::ingress).isEmpty()) {
      return List.of();
    }
    var controller = Peers.podsIn(ingress.get().namespace(), ingress.get().podLabels());
    var rule = Policies.from(List.of(controller), Ports.tcp(FlinkPorts.REST));
    var spec = Policies.ingress(FlinkPods.jobManagers(target.workload()), List.of(rule));
    Origin why =
        Origin.rule(
            "the ingress controller forwards browsers to the job's UI", cluster.leaf("ui.ingress"));
    return List.of(FlowManifest.of(target, "ui", spec, why));
  }
}
