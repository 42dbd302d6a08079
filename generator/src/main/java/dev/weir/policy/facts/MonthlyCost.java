package dev.weir.policy.facts;

import dev.weir.config.PlatformSpec.NodePool;
import dev.weir.config.PlatformSpec.Price;
import dev.weir.manifest.sizing.Amount;
import dev.weir.manifest.sizing.Sizing;
import dev.weir.manifest.sizing.WorkloadSize;
import dev.weir.resolve.JobSettings.Placement;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.Workload;
import java.util.Map;
import java.util.Optional;

/** What a workload costs a month, by the platform's prices and what its pods request. */
final class MonthlyCost {

  private static final double HOURS = 730;
  private static final double CORE = 1_000;
  private static final double GIB = 1024.0 * 1024 * 1024;
  private static final double CENTS = 100;
  private static final String SPOT = "spot";
  private static final String ON_DEMAND = "on-demand";

  private MonthlyCost() {}

  /** US dollars, to the cent, with all TaskManagers that may come up; empty without prices. */
  static Optional<Double> of(ResolvedEnvironment environment, Workload workload) {
    Placement placement = workload.cluster().settings().placement();
    Optional<Price> jobManager = price(environment, placement, true);
    Optional<Price> taskManager = price(environment, placement, false);
    if (jobManager.isEmpty() || taskManager.isEmpty()) {
      return Optional.empty();
    }
    WorkloadSize size = Sizing.of(environment.dialect(), workload);
    double hour =
        size.jobManagers() * hour(jobManager.get(), size.jobManager().effective().requests())
            + size.taskManagers()
                * hour(taskManager.get(), size.taskManager().effective().requests());
    return Optional.of(Math.round(hour * HOURS * CENTS) / CENTS);
  }

  private static double hour(Price price, Amount amount) {
    return price.cpuHour().orElse(0.0) * (amount.cpu() / CORE)
        + price.gibHour().orElse(0.0) * (amount.memory() / GIB);
  }

  private static Optional<Price> price(
      ResolvedEnvironment environment, Placement placement, boolean jobManager) {
    Map<String, Price> prices = environment.platform().prices();
    Optional<Price> onDemand = Optional.ofNullable(prices.get(ON_DEMAND));
    return isSpot(environment, placement, jobManager)
        ? Optional.ofNullable(prices.get(SPOT)).or(() -> onDemand)
        : onDemand;
  }

  /** A pool of one kind decides; of both, the job does. */
  private static boolean isSpot(
      ResolvedEnvironment environment, Placement placement, boolean jobManager) {
    Optional<String> own = jobManager ? placement.jobManagerPool() : Optional.empty();
    Optional<NodePool> pool =
        own.or(placement::pool)
            .or(() -> environment.spec().defaultPool())
            .flatMap(name -> Optional.ofNullable(environment.platform().nodePools().get(name)));
    if (pool.isEmpty() || !pool.get().capacity().contains(SPOT)) {
      return false;
    }
    boolean wanted =
        placement.spot().equals("all") || (placement.spot().equals("task-managers") && !jobManager);
    return pool.get().capacity().size() == 1 || wanted;
  }
}
