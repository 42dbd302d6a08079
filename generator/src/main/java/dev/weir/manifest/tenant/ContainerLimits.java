package dev.weir.manifest.tenant;

import dev.weir.manifest.Manifest;
import dev.weir.manifest.Metadata;
import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.TeamConcern;
import dev.weir.manifest.TeamTarget;
import dev.weir.manifest.Trees;
import dev.weir.manifest.sizing.Amount;
import dev.weir.manifest.sizing.Compute;
import dev.weir.manifest.sizing.ContainerDefaults;
import dev.weir.manifest.sizing.Sizing;
import dev.weir.manifest.sizing.WorkloadSize;
import dev.weir.manifest.tenant.QuotaPart.Measure;
import dev.weir.resolve.Dialect;
import dev.weir.resolve.Workload;
import io.fabric8.kubernetes.api.model.LimitRangeBuilder;
import io.fabric8.kubernetes.api.model.LimitRangeItem;
import io.fabric8.kubernetes.api.model.LimitRangeItemBuilder;
import io.fabric8.kubernetes.api.model.LimitRangeSpecBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The LimitRange: sizes for containers that name none, without which the quota would refuse their
 * pods, and bounds that every container of the team's workloads keeps.
 */
final class ContainerLimits implements TeamConcern {

  private static final String NAME = "weir";
  private static final long MEBI = 1024L * 1024;

  /** Room for containers that a mesh or an agent injects with limits of its own. */
  private static final Amount INJECTED = new Amount(2000, 2048 * MEBI, 0);

  private static final Amount SMALLEST = new Amount(10, 16 * MEBI, 0);

  @Override
  public List<Manifest> render(TeamTarget target) {
    var limits =
        new LimitRangeBuilder()
            .withMetadata(Metadata.team(target, NAME))
            .withSpec(new LimitRangeSpecBuilder().withLimits(container(target)).build())
            .build();
    return List.of(Manifest.of(target.unit(), Trees.of(limits), origins(target)));
  }

  private static LimitRangeItem container(TeamTarget target) {
    Map<String, Quantity> requests = quantities(ContainerDefaults.REQUESTS);
    if (QuotaCeiling.of(target.environment(), target.team()).countsDisk()) {
      requests.put("ephemeral-storage", bytes(ContainerDefaults.REQUESTS.disk()));
    }
    return new LimitRangeItemBuilder()
        .withType("Container")
        .withDefault(quantities(ContainerDefaults.LIMITS))
        .withDefaultRequest(requests)
        .withMax(quantities(largest(target)))
        .withMin(quantities(smallest(target)))
        .build();
  }

  private static Amount largest(TeamTarget target) {
    Amount largest = ContainerDefaults.LIMITS.or(INJECTED);
    for (Workload workload : target.team().workloads()) {
      largest = largest.or(largest(target.environment().dialect(), workload));
    }
    return largest;
  }

  /** A gang's placeholder is one container as large as its whole pod. */
  private static Amount largest(Dialect dialect, Workload workload) {
    WorkloadSize size = Sizing.of(dialect, workload);
    Amount container = size.largestContainer().limits();
    return Sizing.gang(workload.cluster().settings())
        ? container
            .or(size.jobManager().effective().requests())
            .or(size.taskManager().effective().requests())
        : container;
  }

  private static Amount smallest(TeamTarget target) {
    return target.team().workloads().stream()
        .map(workload -> Sizing.of(target.environment().dialect(), workload))
        .flatMap(size -> size.containers().stream())
        .map(Compute::requests)
        .reduce(SMALLEST, Amount::least);
  }

  private static Map<String, Quantity> quantities(Amount amount) {
    Map<String, Quantity> quantities = new TreeMap<>();
    quantities.put("cpu", new Quantity(QuotaPart.quantity(Measure.CPU, amount.cpu())));
    quantities.put("memory", bytes(amount.memory()));
    return quantities;
  }

  private static Quantity bytes(long amount) {
    return new Quantity(QuotaPart.quantity(Measure.BYTES, amount));
  }

  private static OriginRecorder origins(TeamTarget target) {
    OriginRecorder origins = target.tracing().recorder();
    origins.put(
        "", () -> Origin.rule("the quota refuses pods with a container that names no size"));
    origins.put(
        "/spec/limits/0/default", () -> Origin.rule("sizes that fit containers others inject"));
    origins.put(
        "/spec/limits/0/defaultRequest",
        () -> Origin.rule("sizes that fit containers others inject"));
    origins.put(
        "/spec/limits/0/max",
        () -> Origin.rule("the largest container of the team's workloads, at least 2 CPU, 2Gi"));
    origins.put(
        "/spec/limits/0/min",
        () -> Origin.rule("the smallest container of the team's workloads, at most 10m, 16Mi"));
    return origins;
  }
}
