package dev.weir.check.platform;

import dev.weir.check.flink.IngressAddress;
import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.JobSettings.Ui;
import dev.weir.resolve.JobSettings.UiIngress;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedTeam;
import dev.weir.resolve.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** No two UIs of a cluster have one address: which one answered would be chance. */
final class IngressAddresses implements EnvironmentCheck {

  @Override
  public List<Diagnostic> check(ResolvedEnvironment environment) {
    List<Diagnostic> findings = new ArrayList<>();
    Map<String, JobScope> owners = new TreeMap<>();
    for (ResolvedTeam team : environment.teams()) {
      for (Workload workload : team.workloads()) {
        JobScope scope = new JobScope(environment, team, workload, workload.cluster());
        address(scope)
            .ifPresent(
                address -> {
                  JobScope other = owners.putIfAbsent(address, scope);
                  if (other != null) {
                    findings.add(taken(scope, other, address));
                  }
                });
      }
    }
    return findings;
  }

  private static Optional<String> address(JobScope scope) {
    return scope
        .settings()
        .ui()
        .flatMap(Ui::ingress)
        .flatMap(UiIngress::template)
        .flatMap(template -> IngressAddress.of(template, scope))
        .map(address -> address.host() + address.path());
  }

  private static Diagnostic taken(JobScope scope, JobScope other, String address) {
    return Diagnostic.of(
        PlatformCodes.INGRESS_TAKEN,
        scope.at("ui.ingress.template"),
        scope.job().name() + " and " + other.job().name() + " are both at " + address,
        "an address of its own for every UI",
        "use {{namespace}} and {{name}} in the template");
  }
}
