package dev.weir.manifest.tenant;

import dev.weir.manifest.TeamConcern;
import java.util.List;

/** Every concern of a team's namespace. */
public final class TenantConcerns {

  private TenantConcerns() {}

  /** All of them, in the order in which people read them. */
  public static List<TeamConcern> all() {
    return List.of(
        new TeamNamespace(),
        new TeamQuota(),
        new ContainerLimits(),
        new PeopleRoles(),
        new DefaultDeny());
  }
}
