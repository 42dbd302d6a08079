package dev.weir.manifest.previous;

import java.util.List;
import java.util.stream.Stream;

/**
 * One workload of a delivered tree.
 *
 * @param tenant its identity and network, which the platform's project syncs
 * @param own what the team's project syncs
 */
public record DeliveredWorkload(DeliveredUnit tenant, DeliveredUnit own) {

  /** Whether nothing of it is there. */
  public boolean isEmpty() {
    return tenant.isEmpty() && own.isEmpty();
  }

  /** The objects of both units, the tenant's first. */
  public List<DeliveredObject> objects() {
    return Stream.concat(tenant.objects().stream(), own.objects().stream()).toList();
  }
}
