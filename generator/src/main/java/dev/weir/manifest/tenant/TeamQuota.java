package dev.weir.manifest.tenant;

import dev.weir.manifest.Manifest;
import dev.weir.manifest.Metadata;
import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.TeamConcern;
import dev.weir.manifest.TeamTarget;
import dev.weir.manifest.Trees;
import dev.weir.manifest.sizing.TeamObjects;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuotaBuilder;
import io.fabric8.kubernetes.api.model.ResourceQuotaSpec;
import io.fabric8.kubernetes.api.model.ResourceQuotaSpecBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The ResourceQuota: every workload at its maximum with room for an upgrade, and no more. */
final class TeamQuota implements TeamConcern {

  private static final String NAME = "weir";

  /** What no team makes: ways around the network rules, and pods that are no Flink job's. */
  private static final List<String> NONE =
      List.of(
          "services.loadbalancers",
          "services.nodeports",
          "count/jobs.batch",
          "count/cronjobs.batch");

  @Override
  public List<Manifest> render(TeamTarget target) {
    QuotaCeiling ceiling = QuotaCeiling.of(target.environment(), target.team());
    var quota =
        new ResourceQuotaBuilder()
            .withMetadata(Metadata.team(target, NAME))
            .withSpec(spec(target, ceiling))
            .build();
    return List.of(Manifest.of(target.unit(), Trees.of(quota), origins(target, ceiling)));
  }

  private static ResourceQuotaSpec spec(TeamTarget target, QuotaCeiling ceiling) {
    Map<String, Quantity> hard = new TreeMap<>();
    ceiling.hard().forEach((resource, part) -> hard.put(resource, new Quantity(part.quantity())));
    objects(target).forEach((key, count) -> hard.put(key, new Quantity(Long.toString(count))));
    NONE.forEach(resource -> hard.put(resource, new Quantity("0")));
    return new ResourceQuotaSpecBuilder().withHard(hard).build();
  }

  private static Map<String, Long> objects(TeamTarget target) {
    TeamObjects objects = TeamObjects.of(target.environment().dialect(), target.team());
    Map<String, Long> counts = new TreeMap<>();
    counts.put("configmaps", objects.configMaps());
    counts.put("services", objects.services());
    counts.put("count/flinkdeployments.flink.apache.org", objects.deployments());
    counts.put("count/flinksessionjobs.flink.apache.org", objects.sessionJobs());
    return counts;
  }

  private static OriginRecorder origins(TeamTarget target, QuotaCeiling ceiling) {
    OriginRecorder origins = target.tracing().recorder();
    origins.put(
        "", () -> Origin.rule("a quota keeps one team from taking the nodes of all others"));
    ceiling
        .hard()
        .forEach(
            (resource, part) ->
                origins.put("/spec/hard", resource, () -> Origin.rule(part.reason())));
    String counted =
        "counted from the team's workloads: six ConfigMaps and two Services a cluster, and those"
            + " that are delivered";
    objects(target)
        .keySet()
        .forEach(key -> origins.put("/spec/hard", key, () -> Origin.rule(counted)));
    NONE.forEach(
        key -> origins.put("/spec/hard", key, () -> Origin.rule("no Flink job makes any")));
    return origins;
  }
}
