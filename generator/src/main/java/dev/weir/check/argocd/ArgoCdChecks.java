package dev.weir.check.argocd;

import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.check.scope.TeamCheck;
import java.util.List;

/** Every check of what an environment says of its Argo CD; of all together: {@link OneCluster}. */
public final class ArgoCdChecks {

  private ArgoCdChecks() {}

  public static List<EnvironmentCheck> environments() {
    return List.of(new SyncWindows(), new RepositoryAddress());
  }

  public static List<TeamCheck> teams() {
    return List.of(new Recipients());
  }
}
